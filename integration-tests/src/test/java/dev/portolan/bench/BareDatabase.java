package dev.portolan.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Connections without a house: a pool to read from, and one to write to.
 *
 * @param reading pool whose transactions are one snapshot
 * @param writing on SQLite a single connection
 */
public record BareDatabase(HikariDataSource reading, HikariDataSource writing, boolean sqlite) {

  public static BareDatabase open(String url) {
    return url.startsWith("sqlite:") ? sqlite(url.substring("sqlite:".length())) : postgres(url);
  }

  private static BareDatabase sqlite(String file) {
    return new BareDatabase(sqlite(file, 4), sqlite(file, 1), true);
  }

  private static HikariDataSource sqlite(String file, int size) {
    var config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file);
    config.setMaximumPoolSize(size);
    var properties = new Properties();
    properties.setProperty("busy_timeout", "5000");
    properties.setProperty("journal_mode", "WAL");
    properties.setProperty("synchronous", "NORMAL");
    properties.setProperty("foreign_keys", "true");
    config.setDataSourceProperties(properties);
    return new HikariDataSource(config);
  }

  private static BareDatabase postgres(String url) {
    String[] parts = url.substring("postgresql://".length()).split("[:@]", 3);
    return new BareDatabase(
        postgres(parts, "TRANSACTION_REPEATABLE_READ"),
        postgres(parts, "TRANSACTION_READ_COMMITTED"),
        false);
  }

  private static HikariDataSource postgres(String[] parts, String isolation) {
    var config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://" + parts[2]);
    config.setUsername(parts[0]);
    config.setPassword(parts[1]);
    config.setMaximumPoolSize(10);
    config.setAutoCommit(false);
    config.setTransactionIsolation(isolation);
    return new HikariDataSource(config);
  }

  /** What is done with one connection. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException, IOException;
  }

  public <T> T read(Work<T> work) throws SQLException, IOException {
    return run(reading, "BEGIN", work);
  }

  public <T> T write(Work<T> work) throws SQLException, IOException {
    return run(writing, "BEGIN IMMEDIATE", work);
  }

  private <T> T run(HikariDataSource pool, String begin, Work<T> work)
      throws SQLException, IOException {
    try (var connection = pool.getConnection()) {
      if (!sqlite) {
        T result = work.with(connection);
        connection.commit();
        return result;
      }
      try (var statement = connection.createStatement()) {
        statement.execute(begin);
        T result = work.with(connection);
        statement.execute("COMMIT");
        return result;
      }
    }
  }
}
