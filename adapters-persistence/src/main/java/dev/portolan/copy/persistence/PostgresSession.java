package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.PSQLException;

/** A connection to PostgreSQL for long work, with few words round each statement. */
final class PostgresSession implements AutoCloseable {

  private static final int FETCHED = 500;

  private final Connection connection;

  private PostgresSession(Connection connection) {
    this.connection = connection;
  }

  /** Opens one whose names must all be written with their schema. */
  static PostgresSession open(DataSource source) {
    try {
      var session = new PostgresSession(source.getConnection());
      session.run("set client_min_messages = warning");
      session.run("set statement_timeout = 0");
      session.run("set idle_in_transaction_session_timeout = 0");
      session.run("set extra_float_digits = 3");
      session.run("set bytea_output = hex");
      session.run("set timezone = 'UTC'");
      session.run("set datestyle = 'ISO, YMD'");
      session.run("set intervalstyle = 'postgres'");
      session.run("set row_security = off");
      session.run("set maintenance_work_mem = '192MB'");
      return session;
    } catch (SQLException e) {
      throw new CrossingFailed("PostgreSQL cannot be used: " + said(e), e);
    }
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Reads a row into a value. */
  interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }

  <T> List<T> list(String sql, Reading<T> reading, Object... arguments) throws SQLException {
    var list = new ArrayList<T>();
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          list.add(reading.read(rows));
        }
      }
    }
    return list;
  }

  /** Is given one row after the other. */
  interface Seeing {
    void see(ResultSet row) throws SQLException;
  }

  /** Reads rows of any number: only some are held at a time. */
  void each(String sql, Seeing seeing) throws SQLException {
    boolean within = isInTransaction();
    if (!within) {
      begin(); // the driver reads in steps only within a transaction
    }
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED);
      try (var rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          seeing.see(rows);
        }
      }
    } finally {
      if (!within) {
        rollback(); // nothing was changed
      }
    }
  }

  <T> T one(String sql, Reading<T> reading, Object... arguments) throws SQLException {
    return list(sql, reading, arguments).getFirst();
  }

  List<String> texts(String sql, Object... arguments) throws SQLException {
    return list(sql, rows -> rows.getString(1), arguments);
  }

  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  void commit() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }

  void rollback() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  Savepoint savepoint() throws SQLException {
    return connection.setSavepoint();
  }

  void back(Savepoint savepoint) throws SQLException {
    connection.rollback(savepoint);
    connection.releaseSavepoint(savepoint);
  }

  boolean isInTransaction() throws SQLException {
    return !connection.getAutoCommit();
  }

  CopyManager copy() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      // It is closed next: the server rolls back by itself.
      abandon();
      return;
    }
    abandon();
  }

  private void abandon() {
    try {
      connection.close();
    } catch (SQLException e) {
      return;
    }
  }

  /** What the server said, with the objects that it named. */
  static String said(SQLException failure) {
    if (failure instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
      var message = postgres.getServerErrorMessage();
      String detail = message.getDetail() == null ? "" : " (" + message.getDetail() + ")";
      return message.getMessage() + detail.replace('\n', ' ');
    }
    return String.valueOf(failure.getMessage());
  }

  /** Whether it is the data or the schema that the server refused, not its own state. */
  static boolean isRefusal(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && (state.startsWith("22")
            || state.startsWith("23")
            || state.startsWith("2B")
            || state.startsWith("42")
            || state.startsWith("0A")
            || state.startsWith("54"));
  }

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String literal(String text) {
    return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
