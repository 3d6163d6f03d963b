package dev.portolan.shared.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/** A prepared statement that its connection keeps: to close it is to lay it back. */
final class SqliteStatement extends DefaultPreparedStatement {

  private final SqliteConnection connection;
  private boolean kept;
  private boolean taken = true;

  SqliteStatement(SqliteConnection connection, PreparedStatement driver, boolean kept) {
    super(driver, connection);
    this.connection = connection;
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
  void forget() throws SQLException {
    kept = false;
    if (!taken) {
      getDelegate().close();
    }
  }

  @Override
  public void close() throws SQLException {
    taken = false;
    if (kept) {
      getDelegate().clearParameters();
    } else {
      getDelegate().close();
    }
  }

  @Override
  public ResultSet executeQuery() throws SQLException {
    try {
      return getDelegatePreparedStatement().executeQuery();
    } catch (SQLException e) {
      connection.failed(e);
      throw e;
    }
  }

  @Override
  public int executeUpdate() throws SQLException {
    try {
      return getDelegatePreparedStatement().executeUpdate();
    } catch (SQLException e) {
      connection.failed(e);
      throw e;
    }
  }

  @Override
  public boolean execute() throws SQLException {
    try {
      return getDelegatePreparedStatement().execute();
    } catch (SQLException e) {
      connection.failed(e);
      throw e;
    }
  }
}
