package dev.portolan.shared.persistence;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Binds a transaction to the thread that works in it, so that repositories find it by themselves.
 */
final class BoundTransactions implements Transactions {

  /**
   * What a thread is doing. It is of one database: two of them have nothing to do with each other.
   */
  static final class Current {
    final Session session;
    final boolean writes;
    boolean failed;

    Current(Session session, boolean writes) {
      this.session = session;
      this.writes = writes;
    }
  }

  private final ScopedValue<Current> bound = ScopedValue.newInstance();
  private final Sessions sessions;
  private final Dialect dialect;
  private final DatabaseListener listener;
  private final ShortageWarning shortage;

  BoundTransactions(Sessions sessions, Dialect dialect, DatabaseListener listener) {
    this.sessions = sessions;
    this.dialect = dialect;
    this.listener = listener;
    this.shortage = new ShortageWarning(sessions);
  }

  @Override
  public <T extends @Nullable Object> T read(Supplier<T> work) {
    return bound.isBound() ? join(bound.get(), work) : begin(false, work);
  }

  @Override
  public <T extends @Nullable Object> T write(Supplier<T> work) {
    if (!bound.isBound()) {
      return begin(true, work);
    }
    Current outer = bound.get();
    if (!outer.writes) {
      throw new IllegalStateException("a write inside a read: the use case must begin with write");
    }
    return join(outer, work);
  }

  /** What the thread is in the middle of. */
  Current current() {
    if (!bound.isBound()) {
      throw new IllegalStateException("no transaction: the use case must call read or write");
    }
    return bound.get();
  }

  Connection connection() {
    return current().session.connection();
  }

  private static <T extends @Nullable Object> T join(Current outer, Supplier<T> work) {
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        // Half of the work must not be committed because someone above caught the exception.
        outer.failed = true;
      }
    }
  }

  private <T extends @Nullable Object> T begin(boolean writes, Supplier<T> work) {
    Session session = open(writes);
    long begun = System.nanoTime();
    boolean committed = false;
    try {
      var current = new Current(session, writes);
      T result = ScopedValue.where(bound, current).call(work::get);
      if (current.failed) {
        throw new IllegalStateException(
            "an inner transaction failed and its exception was swallowed: nothing is committed");
      }
      session.commit();
      committed = true;
      return result;
    } catch (SQLException | DataAccessException e) {
      session.rollback();
      throw translated(e);
    } catch (Throwable e) {
      session.rollback();
      throw e;
    } finally {
      session.close();
      listener.ended(writes, committed, System.nanoTime() - begun);
    }
  }

  private Session open(boolean writes) {
    long asked = System.nanoTime();
    try {
      Session session = writes ? sessions.write() : sessions.read();
      long waited = System.nanoTime() - asked;
      listener.began(writes, waited);
      shortage.waited(waited);
      return session;
    } catch (SQLException e) {
      throw translated(e);
    } catch (Unavailable none) {
      listener.turnedAway(writes);
      shortage.consider();
      throw none;
    }
  }

  private RuntimeException translated(Exception e) {
    var failure = e instanceof DataAccessException jooq ? jooq.getCause(SQLException.class) : e;
    if (!(failure instanceof SQLException cause)) {
      return new DatabaseFailure("a statement could not be made or its rows not be read", e);
    }
    return switch (dialect.meaning(cause)) {
      case CONFLICT -> new Conflict("database", "was changed by someone else, try again");
      case UNAVAILABLE -> unavailable(e);
      case UNKNOWN ->
          new DatabaseFailure(
              "the database refused a statement (state %s, code %d)"
                  .formatted(cause.getSQLState(), cause.getErrorCode()),
              e);
    };
  }

  private static Unavailable unavailable(Exception cause) {
    Failures.LOG.warn("the database is not available: {}", Failures.describe(cause));
    return new Unavailable("database", Failures.RETRY_AFTER_SECONDS);
  }
}
