package dev.portolan.shared.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement without parameters that a connection runs again and again: begin, commit. */
final class SqliteVerb {

  private final SqliteConnection connection;
  private final String sql;
  private @Nullable PreparedStatement prepared;

  SqliteVerb(SqliteConnection connection, String sql) {
    this.connection = connection;
    this.sql = sql;
  }

  void run() throws SQLException {
    PreparedStatement statement = prepared;
    if (statement == null) {
      statement = connection.getDelegate().prepareStatement(sql);
    }
    // The driver closes a statement that fails, so it is kept only when it did not.
    prepared = null;
    statement.execute();
    prepared = statement;
  }
}
