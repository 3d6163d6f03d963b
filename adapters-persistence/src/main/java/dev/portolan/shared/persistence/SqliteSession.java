package dev.portolan.shared.persistence;

import java.sql.SQLException;

/** A transaction on a SQLite connection. */
abstract class SqliteSession implements Session {

  private final SqliteConnection connection;
  private boolean broken;

  SqliteSession(SqliteConnection connection) {
    this.connection = connection;
  }

  @Override
  public final SqliteConnection connection() {
    return connection;
  }

  @Override
  public final void commit() throws SQLException {
    connection.commitTransaction();
  }

  @Override
  public final void rollback() {
    try {
      connection.rollbackTransaction();
    } catch (SQLException e) {
      broken = true;
      Failures.LOG.warn("a rollback failed: {}", Failures.describe(e));
    }
  }

  /** Whether the connection must not be used again. */
  final boolean broken() {
    return broken || connection.isBroken();
  }
}
