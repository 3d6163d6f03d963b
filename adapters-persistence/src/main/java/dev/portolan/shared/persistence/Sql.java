package dev.portolan.shared.persistence;

import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.UniqueKey;
import org.jooq.exception.DataAccessException;

/**
 * The way of repositories to the database: statements that take part in the current transaction.
 */
public final class Sql {

  private final DSLContext jooq;
  private final Dialect dialect;
  private final BoundTransactions transactions;

  Sql(DSLContext jooq, Dialect dialect, BoundTransactions transactions) {
    this.jooq = jooq;
    this.dialect = dialect;
    this.transactions = transactions;
  }

  /**
   * Statements in the current transaction.
   *
   * @throws IllegalStateException there is no transaction: a bug in the use case
   */
  public DSLContext get() {
    transactions.current();
    return jooq;
  }

  /** The engine, for the files named {@code Sqlite…} and {@code Postgres…}. */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * Whether a statement failed because a row with that key is there already. The transaction can
   * then only be rolled back: say so by throwing a {@code Conflict}.
   *
   * @param key a constraint from the generated {@code Keys}
   */
  public boolean violates(DataAccessException failure, UniqueKey<?> key) {
    var cause = failure.getCause(SQLException.class);
    return cause != null && dialect.violates(cause, key);
  }
}
