package dev.portolan.shared.persistence;

import java.time.Duration;

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
          Duration.ofSeconds(10),
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
    return new DatabaseSettings(
        size,
        0,
        timeout,
        recycle,
        connectTimeout,
        socketTimeout,
        statementTimeout,
        writerTimeout,
        readers,
        synchronousFull,
        slowQuery);
  }

  public DatabaseSettings withMaxOverflow(int more) {
    return new DatabaseSettings(
        poolSize,
        more,
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

  public DatabaseSettings withReaders(int count) {
    return new DatabaseSettings(
        poolSize,
        maxOverflow,
        poolTimeout,
        poolRecycle,
        connectTimeout,
        socketTimeout,
        statementTimeout,
        writerTimeout,
        count,
        synchronousFull,
        slowQuery);
  }

  /** The deadlines of a PostgreSQL connection: to be made, to be heard of, for one statement. */
  public DatabaseSettings withTimeouts(Duration connect, Duration socket, Duration statement) {
    return new DatabaseSettings(
        poolSize,
        maxOverflow,
        poolTimeout,
        poolRecycle,
        connect,
        socket,
        statement,
        writerTimeout,
        readers,
        synchronousFull,
        slowQuery);
  }

  public DatabaseSettings withWriterTimeout(Duration timeout) {
    return new DatabaseSettings(
        poolSize,
        maxOverflow,
        poolTimeout,
        poolRecycle,
        connectTimeout,
        socketTimeout,
        statementTimeout,
        timeout,
        readers,
        synchronousFull,
        slowQuery);
  }

  public DatabaseSettings withSynchronousFull(boolean full) {
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
        full,
        slowQuery);
  }

  /** Statements that take longer are logged; zero logs none. */
  public DatabaseSettings withSlowQuery(Duration limit) {
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
        limit);
  }
}
