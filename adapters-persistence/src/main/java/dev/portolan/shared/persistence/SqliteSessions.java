package dev.portolan.shared.persistence;

import dev.portolan.shared.domain.Unavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One writer and a few readers on one file.
 *
 * <p>All waiting is done here, in fair queues of Java with a deadline: inside the driver nobody
 * waits in turn, and connections that fight for SQLite's lock starve each other.
 */
final class SqliteSessions implements Sessions {

  /** How long to rest when another process holds the write lock. */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final SqliteFile file;
  private final DatabaseSettings settings;
  private final Semaphore readers;
  private final ConcurrentLinkedDeque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore writing = new Semaphore(1, true);
  private @Nullable SqliteConnection writer;
  private volatile boolean closed;

  SqliteSessions(SqliteFile file, DatabaseSettings settings) {
    this.file = file;
    this.settings = settings;
    this.readers = new Semaphore(settings.readers(), true);
  }

  @Override
  public Session read() throws SQLException {
    take(readers, settings.poolTimeout());
    boolean begun = false;
    SqliteConnection connection = null;
    try {
      connection = idle.pollFirst();
      if (connection == null) {
        connection = new SqliteConnection(file.reader());
      }
      connection.begin();
      begun = true;
      return new Reading(connection);
    } finally {
      if (!begun) {
        if (connection != null) {
          connection.discard();
        }
        readers.release();
      }
    }
  }

  @Override
  public Session write() throws SQLException {
    long deadline = System.nanoTime() + settings.writerTimeout().toNanos();
    take(writing, settings.writerTimeout());
    boolean begun = false;
    try {
      SqliteConnection connection = writer;
      if (connection == null) {
        connection = new SqliteConnection(file.writer());
        writer = connection;
      }
      beginImmediate(connection, deadline);
      begun = true;
      return new Writing(connection);
    } finally {
      if (!begun) {
        discardWriter();
        writing.release();
      }
    }
  }

  /** Inside the process nobody is in the way; another process (a command line, a backup) may be. */
  private static void beginImmediate(SqliteConnection connection, long deadline)
      throws SQLException {
    while (true) {
      try {
        connection.beginImmediate();
        return;
      } catch (SQLException e) {
        if (!SqliteDialect.isBusy(e) || System.nanoTime() - deadline > 0) {
          throw e;
        }
        LockSupport.parkNanos(REST_NANOS);
      }
    }
  }

  private void take(Semaphore places, Duration timeout) {
    try {
      if (!closed && places.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Unavailable("database", Failures.RETRY_AFTER_SECONDS);
  }

  private void discardWriter() {
    if (writer != null) {
      writer.discard();
      writer = null;
    }
  }

  @Override
  public List<PoolState> pools() {
    int free = writing.availablePermits();
    return List.of(
        new PoolState(
            "readers",
            settings.readers(),
            settings.readers() - readers.availablePermits(),
            idle.size(),
            readers.getQueueLength(),
            "look for slow queries (DB_SLOW_QUERY_MS), or move to PostgreSQL"),
        new PoolState(
            "writer",
            1,
            1 - free,
            free,
            writing.getQueueLength(),
            "shorten what writes, or move to PostgreSQL, which takes many writers at once"));
  }

  @Override
  public boolean ping(Duration timeout) {
    // Not through the queue of readers: a full queue is a busy server, not a lost database.
    try (var connection = file.reader();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select 1 from sqlite_schema limit 1")) {
      rows.next();
      return !closed;
    } catch (SQLException e) {
      Failures.LOG.warn("the database does not answer: {}", Failures.describe(e));
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    boolean quiet = false;
    try {
      // A change under way may end first; the last connection to close folds the WAL into the file.
      quiet = writing.tryAcquire(settings.writerTimeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (var reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
      reader.discard();
    }
    if (quiet) {
      discardWriter();
    }
    file.delete();
  }

  private final class Reading extends SqliteSession {
    Reading(SqliteConnection connection) {
      super(connection);
    }

    @Override
    public void close() {
      if (broken() || closed) {
        connection().discard();
      } else {
        idle.addFirst(connection());
      }
      readers.release();
    }
  }

  private final class Writing extends SqliteSession {
    Writing(SqliteConnection connection) {
      super(connection);
    }

    @Override
    public void close() {
      if (broken() || closed) {
        discardWriter();
      }
      writing.release();
    }
  }
}
