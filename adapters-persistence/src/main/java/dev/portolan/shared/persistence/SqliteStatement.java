package dev.portolan.shared.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/** A prepared statement that its connection keeps: to close it is to lay it back. */
final class SqliteStatement extends DefaultPreparedStatement {

  private final SqliteConnection connection;
  private final String sql;
  private boolean kept;
  private boolean taken = true;

  SqliteStatement(SqliteConnection connection, String sql, PreparedStatement driver, boolean kept) {
    super(driver, connection);
    this.connection = connection;
    this.sql = sql;
    this.kept = kept;
  }

  /** Takes it, unless it is in use: a statement inside its own rows needs another one. */
  boolean take() {
    if (taken) {
      return false;
    }
    taken = true;
    return true;
  }

  /** The connection keeps it no longer. */
  void leave() throws SQLException {
    kept = false;
    if (!taken) {
      getDelegate().close();
    }
  }

  @Override
  public void close() throws SQLException {
    // Its parameters stay: to clear them makes SQLite plan the statement anew, which costs five
    // times
    // what most statements take. jOOQ binds all of them each time.
    taken = false;
    if (!kept) {
      getDelegate().close();
    }
  }

  /** The driver closes a statement that fails: it must not be taken again. */
  private void failed(SQLException e) {
    connection.failed(e);
    connection.forget(sql, this);
    kept = false;
  }

  @Override
  public ResultSet executeQuery() throws SQLException {
    try {
      return getDelegatePreparedStatement().executeQuery();
    } catch (SQLException e) {
      failed(e);
      throw e;
    }
  }

  @Override
  public int executeUpdate() throws SQLException {
    try {
      return getDelegatePreparedStatement().executeUpdate();
    } catch (SQLException e) {
      failed(e);
      throw e;
    }
  }

  @Override
  public boolean execute() throws SQLException {
    try {
      return getDelegatePreparedStatement().execute();
    } catch (SQLException e) {
      failed(e);
      throw e;
    }
  }
}
