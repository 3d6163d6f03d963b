package dev.portolan.shared.persistence;

import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableField;
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
   * Whether a statement failed because a row with the same key is there already. The transaction
   * can then only be rolled back: say so by throwing a {@code Conflict}.
   *
   * @param columns those of the constraint, in its order: a primary key, or a constraint that is
   *     named {@code <table>_<columns>_unique}
   */
  public boolean violates(DataAccessException failure, TableField<?, ?>... columns) {
    // A batch wraps what the database said about one of its rows.
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said && dialect.violates(said, List.of(columns))) {
        return true;
      }
    }
    return false;
  }
}
