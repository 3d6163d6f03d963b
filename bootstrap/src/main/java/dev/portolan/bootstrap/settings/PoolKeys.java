package dev.portolan.bootstrap.settings;

import dev.portolan.shared.persistence.DatabaseSettings;
import java.time.Duration;

/** How much of the database to take, and how long to wait for it. */
final class PoolKeys {

  static final Keys KEYS = new Keys(Group.POOL);

  /** Whether SQLite waits for the disk at each commit. */
  enum Synchronous {
    NORMAL,
    FULL
  }

  private static final int HOUR = 3_600;

  /** What the adapter itself does if nobody says otherwise. */
  private static final DatabaseSettings DEFAULTS = DatabaseSettings.DEFAULTS;

  static final Setting<Integer> SIZE =
      KEYS.define("DB_POOL_SIZE", "How many connections to PostgreSQL are kept ready.")
          .as(Kind.number(1, 1_000), Integer.toString(DEFAULTS.poolSize()));

  static final Setting<Integer> MAX_OVERFLOW =
      KEYS.define(
              "DB_MAX_OVERFLOW",
              "How many more may be opened under load; the most at once is the sum of both.")
          .as(Kind.number(0, 1_000), Integer.toString(DEFAULTS.maxOverflow()));

  static final Setting<Duration> TIMEOUT =
      KEYS.define(
              "DB_POOL_TIMEOUT",
              "How long a request waits for a free connection, or for a reader of SQLite.")
          .as(Kind.seconds(1, 600), seconds(DEFAULTS.poolTimeout()));

  static final Setting<Duration> RECYCLE =
      KEYS.define("DB_POOL_RECYCLE", "After how long a connection to PostgreSQL is replaced.")
          .as(Kind.seconds(30, 24 * HOUR), seconds(DEFAULTS.poolRecycle()));

  static final Setting<Duration> CONNECT_TIMEOUT =
      KEYS.define("DB_CONNECT_TIMEOUT", "How long PostgreSQL may take to accept a connection.")
          .as(Kind.seconds(1, 60), seconds(DEFAULTS.connectTimeout()));

  static final Setting<Duration> SOCKET_TIMEOUT =
      KEYS.define(
              "DB_SOCKET_TIMEOUT",
              "After how long of silence a connection to PostgreSQL is given up; 0 is never, which"
                  + " production refuses. `socketTimeout` in the URL beats it.")
          .as(Kind.seconds(0, HOUR), seconds(DEFAULTS.socketTimeout()));

  static final Setting<Duration> STATEMENT_TIMEOUT =
      KEYS.define(
              "DB_STATEMENT_TIMEOUT",
              "After how long PostgreSQL cancels a statement of a request; 0 is never.")
          .as(Kind.seconds(0, HOUR), seconds(DEFAULTS.statementTimeout()));

  static final Setting<Duration> SLOW_QUERY =
      KEYS.define(
              "DB_SLOW_QUERY_MS",
              "A query that takes longer is logged, without its values; 0 logs none.")
          .as(Kind.millis(0, HOUR * 1_000), Long.toString(DEFAULTS.slowQuery().toMillis()));

  static final Setting<Synchronous> SQLITE_SYNCHRONOUS =
      KEYS.define(
              "SQLITE_SYNCHRONOUS",
              "`full` waits for the disk at each commit, which survives the loss of power; `normal`"
                  + " is far faster, survives the end of the process, and may lose the last commits"
                  + " with the power.")
          .as(Kind.choice(Synchronous.class), "normal");

  private PoolKeys() {}

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }
}
