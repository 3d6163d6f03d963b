package dev.portolan.backup.persistence;

import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.PostgresConnections;
import dev.portolan.shared.persistence.PostgresUrl;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections to a server, for work that may take long. */
record PostgresAccess(PostgresUrl url, DatabaseSettings settings) {

  /** Statements on a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Runs statements one by one.
   *
   * @throws BackupFailed one failed
   */
  <T> T run(String database, Work<T> work) {
    var source = PostgresConnections.forLongWork(url, settings);
    source.setDatabaseName(database);
    try (Connection connection = source.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Runs statements all or not at all.
   *
   * @throws BackupFailed one failed
   */
  void runAsOne(Work<?> work) {
    run(
        url.database(),
        connection -> {
          connection.setAutoCommit(false);
          Object done = work.on(connection);
          connection.commit(); // a connection that is closed before rolls back
          return done;
        });
  }

  private BackupFailed failed(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "55P03" -> new BackupFailed(url.describe() + " is in use: stop whoever uses it", e);
      case "53100" -> new BackupFailed("the disk of " + url.describe() + " is full: make space", e);
      default -> new BackupFailed("%s refuses: %s".formatted(url.describe(), e.getMessage()), e);
    };
  }
}
