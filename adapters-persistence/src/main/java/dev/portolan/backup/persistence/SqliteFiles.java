package dev.portolan.backup.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** Connections to SQLite files that are there already. */
final class SqliteFiles {

  private static final int BUSY_MILLIS = 2_000;

  private SqliteFiles() {}

  static Connection open(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return JDBC.createConnection(JDBC.PREFIX + file, config.toProperties());
  }

  /**
   * Brings all that a file's log holds into the file, so that it can be renamed alone.
   *
   * @throws SQLException somebody else uses it, or it is damaged
   */
  static void detach(Path file) throws SQLException {
    try (Connection connection = open(file);
        var statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = delete");
    }
  }

  static boolean isInUse(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
  }
}
