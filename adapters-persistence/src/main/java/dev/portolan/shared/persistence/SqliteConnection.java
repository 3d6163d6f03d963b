package dev.portolan.shared.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.tools.jdbc.DefaultConnection;

/**
 * A connection that keeps its prepared statements: SQLite would parse and plan each one anew, which
 * costs more than most of them take to run.
 */
final class SqliteConnection extends DefaultConnection {

  private static final int KEPT = 256;

  private final SqliteVerb begin = new SqliteVerb(this, "begin");
  private final SqliteVerb beginImmediate = new SqliteVerb(this, "begin immediate");
  private final SqliteVerb commit = new SqliteVerb(this, "commit");
  private final SqliteVerb rollback = new SqliteVerb(this, "rollback");
  private final Map<String, SqliteStatement> kept = new LinkedHashMap<>(64, 0.75f, true);
  private boolean broken;

  SqliteConnection(Connection driver) {
    super(driver);
  }

  void begin() throws SQLException {
    begin.run();
  }

  void beginImmediate() throws SQLException {
    beginImmediate.run();
  }

  void commitTransaction() throws SQLException {
    try {
      commit.run();
    } catch (SQLException e) {
      failed(e);
      throw e;
    }
  }

  void rollbackTransaction() throws SQLException {
    try {
      rollback.run();
    } catch (SQLException e) {
      // A full disk or an I/O error has already rolled back by itself.
      String message = e.getMessage();
      if (message == null || !message.contains("no transaction is active")) {
        throw e;
      }
    }
  }

  /** Remembers a failure after which the connection may not be trusted. */
  void failed(SQLException e) {
    broken |= SqliteDialect.isBroken(e);
  }

  boolean isBroken() {
    return broken;
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    SqliteStatement statement = kept.get(sql);
    if (statement != null && statement.take()) {
      return statement;
    }
    var fresh =
        new SqliteStatement(this, sql, getDelegate().prepareStatement(sql), statement == null);
    if (statement == null) {
      kept.put(sql, fresh);
      if (kept.size() > KEPT) {
        var oldest = kept.entrySet().iterator();
        oldest.next().getValue().leave();
        oldest.remove();
      }
    }
    return fresh;
  }

  /** Forgets a statement that failed: the driver has closed it. */
  void forget(String sql, SqliteStatement statement) {
    kept.remove(sql, statement);
  }

  /** Closes it for good. */
  void discard() {
    try {
      getDelegate().close();
    } catch (SQLException e) {
      Failures.LOG.warn("a connection could not be closed: {}", Failures.describe(e));
    }
  }
}
