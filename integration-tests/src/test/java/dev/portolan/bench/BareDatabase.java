package dev.portolan.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Connections without a house: a pool to read from, and one to write to.
 *
 * @param reading pool whose transactions are one snapshot
 * @param writing on SQLite a single connection
 */
record BareDatabase(HikariDataSource reading, HikariDataSource writing, boolean sqlite) {

  static BareDatabase open(String url) {
    return url.startsWith("sqlite:") ? sqlite(url.substring("sqlite:".length())) : postgres(url);
  }

  private static BareDatabase sqlite(String file) {
    return new BareDatabase(sqlite(file, 4, "DEFERRED"), sqlite(file, 1, "IMMEDIATE"), true);
  }

  private static HikariDataSource sqlite(String file, int size, String begin) {
    var config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file);
    config.setMaximumPoolSize(size);
    config.setAutoCommit(false);
    var properties = new Properties();
    properties.setProperty("busy_timeout", "5000");
    properties.setProperty("journal_mode", "WAL");
    properties.setProperty("synchronous", "NORMAL");
    properties.setProperty("foreign_keys", "true");
    properties.setProperty("transaction_mode", begin);
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
  interface Work<T> {
    T with(Connection connection) throws SQLException, java.io.IOException;
  }

  <T> T read(Work<T> work) throws SQLException, java.io.IOException {
    return run(reading, work);
  }

  <T> T write(Work<T> work) throws SQLException, java.io.IOException {
    return run(writing, work);
  }

  private static <T> T run(HikariDataSource pool, Work<T> work)
      throws SQLException, java.io.IOException {
    try (var connection = pool.getConnection()) {
      T result = work.with(connection);
      connection.commit();
      return result;
    }
  }
}
