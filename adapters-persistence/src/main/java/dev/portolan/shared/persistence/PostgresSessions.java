package dev.portolan.shared.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.portolan.shared.domain.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;

/** A pool of connections to PostgreSQL, and another one if a role of its own reads. */
final class PostgresSessions implements Sessions {

  /** Who writes first, who reads last: the same one, or two roles. */
  private final List<HikariDataSource> pools;

  private final String url;

  PostgresSessions(PostgresRoles roles, DatabaseSettings settings) {
    roles.check(settings);
    url = roles.main().describe();
    var pool = pool("connections", roles.main(), settings);
    pools =
        roles
            .read()
            .map(reader -> List.of(pool, pool("read-connections", reader, settings)))
            .orElseGet(() -> List.of(pool));
  }

  private static HikariDataSource pool(String name, PostgresUrl url, DatabaseSettings settings) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(PostgresConnections.forRequests(url, settings));
    config.setMaximumPoolSize(settings.mostConnections());
    config.setMinimumIdle(settings.poolSize());
    config.setConnectionTimeout(settings.poolTimeout().toMillis());
    config.setValidationTimeout(Math.min(3_000, settings.poolTimeout().toMillis()));
    config.setMaxLifetime(settings.poolRecycle().toMillis());
    config.setAutoCommit(false);
    // Else the pool's own questions leave a transaction open, in which nothing can be begun.
    config.setIsolateInternalQueries(true);
    config.setInitializationFailTimeout(-1);
    // Once per connection. Most transactions read, so theirs is the default; a write says its own.
    // Queries here are short: to compile them costs more than they take.
    config.setConnectionInitSql(
        """
        set default_transaction_isolation = 'repeatable read';
        set statement_timeout = %d;
        set idle_in_transaction_session_timeout = %d;
        set timezone = 'UTC';
        set jit = off
        """
            .formatted(
                settings.statementTimeout().toMillis(), settings.socketTimeout().toMillis() * 2));
    return new HikariDataSource(config);
  }

  @Override
  public Session read() throws SQLException {
    Connection connection = connection(pools.getLast());
    boolean begun = false;
    try {
      // The driver sends BEGIN READ ONLY together with the first statement.
      connection.setReadOnly(true);
      begun = true;
    } finally {
      if (!begun) {
        connection.close();
      }
    }
    return new PostgresSession(connection);
  }

  @Override
  public Session write() throws SQLException {
    Connection connection = connection(pools.getFirst());
    boolean begun = false;
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level read committed");
      begun = true;
    } finally {
      if (!begun) {
        connection.close();
      }
    }
    return new PostgresSession(connection);
  }

  private Connection connection(HikariDataSource from) throws SQLException {
    try {
      return from.getConnection();
    } catch (SQLTransientConnectionException e) {
      if (!state(from).isExhausted()) { // else the transactions say so, once
        Failures.LOG.warn("no connection to {} in time: {}", url, Failures.describe(e));
      }
      throw new Unavailable("database", Failures.RETRY_AFTER_SECONDS);
    }
  }

  @Override
  public List<PoolState> pools() {
    return pools.stream().map(PostgresSessions::state).toList();
  }

  private static PoolState state(HikariDataSource pool) {
    HikariPoolMXBean state = pool.getHikariPoolMXBean();
    return new PoolState(
        pool.getPoolName(),
        pool.getMaximumPoolSize(),
        state.getActiveConnections(),
        state.getIdleConnections(),
        state.getThreadsAwaitingConnection(),
        "look for slow queries (DB_SLOW_QUERY_MS), or raise DB_MAX_OVERFLOW within what the"
            + " server's max_connections leaves");
  }

  @Override
  public boolean ping(Duration timeout) {
    int seconds = (int) Math.max(1, timeout.toSeconds());
    return pools.stream().allMatch(pool -> answers(pool, seconds));
  }

  private static boolean answers(HikariDataSource from, int seconds) {
    try (var connection = from.getConnection()) {
      return connection.isValid(seconds);
    } catch (SQLException e) {
      Failures.LOG.warn("the database does not answer: {}", Failures.describe(e));
      return false;
    }
  }

  @Override
  public void close() {
    pools.forEach(HikariDataSource::close);
  }

  private record PostgresSession(Connection connection) implements Session {

    @Override
    public void commit() throws SQLException {
      connection.commit();
    }

    @Override
    public void rollback() {
      try {
        connection.rollback();
      } catch (SQLException e) {
        Failures.LOG.debug("a rollback failed, the connection is gone: {}", Failures.describe(e));
      }
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        Failures.LOG.debug("a connection could not be closed: {}", Failures.describe(e));
      }
    }
  }
}
