package dev.portolan.shared.persistence;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long to wait for a database, and how much of it to take.
 *
 * @param poolSize how many connections to PostgreSQL are kept
 * @param maxOverflow how many more there may be at once
 * @param poolTimeout how long a request waits for a free connection: of PostgreSQL, or a SQLite
 *     reader
 * @param poolRecycle after how long a connection to PostgreSQL is replaced
 * @param connectTimeout how long to wait for a PostgreSQL server to take a connection
 * @param socketTimeout after how long of silence a connection to PostgreSQL is given up
 * @param statementTimeout after how long PostgreSQL cancels a statement
 * @param writerTimeout how long a change waits for the one writer of SQLite
 * @param readers the most SQLite connections that read at once
 * @param synchronousFull whether SQLite waits for the disk at each commit: safe against the loss of
 *     power too, but far slower; without it only the end of the process is survived whole
 * @param slowQuery statements that take longer are logged; zero logs none
 */
public record DatabaseSettings(
    int poolSize,
    int maxOverflow,
    Duration poolTimeout,
    Duration poolRecycle,
    Duration connectTimeout,
    Duration socketTimeout,
    Duration statementTimeout,
    Duration writerTimeout,
    int readers,
    boolean synchronousFull,
    Duration slowQuery) {

  /** What suits a server of a few cores. */
  public static final DatabaseSettings DEFAULTS =
      new DatabaseSettings(
          5,
          15,
          Duration.ofSeconds(30),
          Duration.ofHours(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(15),
          Duration.ofSeconds(10),
          8,
          false,
          Duration.ofMillis(500));

  public DatabaseSettings {
    if (poolSize < 1 || readers < 1) {
      throw new IllegalArgumentException("a pool holds at least one connection");
    }
  }

  /** The most connections to PostgreSQL at once. */
  public int mostConnections() {
    return poolSize + maxOverflow;
  }

  /** As many connections as that, and no more. */
  public DatabaseSettings withPool(int size, Duration timeout, Duration recycle) {
    return with(draft -> {
      draft.poolSize = size;
      draft.maxOverflow = 0;
      draft.poolTimeout = timeout;
      draft.poolRecycle = recycle;
    });
  }

  public DatabaseSettings withMaxOverflow(int more) {
    return with(draft -> draft.maxOverflow = more);
  }

  public DatabaseSettings withReaders(int count) {
    return with(draft -> draft.readers = count);
  }

  /** The deadlines of a PostgreSQL connection: to be made, to be heard of, for one statement. */
  public DatabaseSettings withTimeouts(Duration connect, Duration socket, Duration statement) {
    return with(draft -> {
      draft.connectTimeout = connect;
      draft.socketTimeout = socket;
      draft.statementTimeout = statement;
    });
  }

  public DatabaseSettings withWriterTimeout(Duration timeout) {
    return with(draft -> draft.writerTimeout = timeout);
  }

  public DatabaseSettings withSynchronousFull(boolean full) {
    return with(draft -> draft.synchronousFull = full);
  }

  /** Statements that take longer are logged; zero logs none. */
  public DatabaseSettings withSlowQuery(Duration limit) {
    return with(draft -> draft.slowQuery = limit);
  }

  private DatabaseSettings with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  /** The one place that knows the order of eleven values, many of one type. */
  private static final class Draft {
    private int poolSize;
    private int maxOverflow;
    private Duration poolTimeout;
    private Duration poolRecycle;
    private Duration connectTimeout;
    private Duration socketTimeout;
    private Duration statementTimeout;
    private Duration writerTimeout;
    private int readers;
    private boolean synchronousFull;
    private Duration slowQuery;

    Draft(DatabaseSettings from) {
      poolSize = from.poolSize;
      maxOverflow = from.maxOverflow;
      poolTimeout = from.poolTimeout;
      poolRecycle = from.poolRecycle;
      connectTimeout = from.connectTimeout;
      socketTimeout = from.socketTimeout;
      statementTimeout = from.statementTimeout;
      writerTimeout = from.writerTimeout;
      readers = from.readers;
      synchronousFull = from.synchronousFull;
      slowQuery = from.slowQuery;
    }

    DatabaseSettings finished() {
      return new DatabaseSettings(
          poolSize,
          maxOverflow,
          poolTimeout,
          poolRecycle,
          connectTimeout,
          socketTimeout,
          statementTimeout,
          writerTimeout,
          readers,
          synchronousFull,
          slowQuery);
    }
  }
}
