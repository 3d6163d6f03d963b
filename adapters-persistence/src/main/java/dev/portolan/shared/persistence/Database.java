package dev.portolan.shared.persistence;

import dev.portolan.shared.application.port.Transactions;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.ConnectionProvider;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * The one database, open: SQLite or PostgreSQL, as its URL says. Contexts take from it what they
 * need to make their repositories.
 */
public final class Database implements AutoCloseable {

  private final Dialect dialect;
  private final Sessions sessions;
  private final BoundTransactions transactions;
  private final Sql sql;

  private Database(
      Dialect dialect, Sessions sessions, DatabaseSettings settings, DatabaseListener listener) {
    this.dialect = dialect;
    this.sessions = sessions;
    this.transactions = new BoundTransactions(sessions, dialect, listener);
    var configuration = new DefaultConfiguration();
    configuration.set(dialect.jooq());
    configuration.set(settings(dialect));
    configuration.set(new CurrentConnection(transactions));
    if (settings.slowQuery().isPositive()) {
      configuration.set(new SlowStatements(settings.slowQuery(), listener));
    }
    this.sql = new Sql(DSL.using(configuration), dialect, transactions);
  }

  /**
   * Opens it. A SQLite file that is missing is made, with its folder.
   *
   * @throws DatabaseUnreachable no server answers within seconds
   * @throws DatabaseUnusable it is there, but cannot be used
   */
  public static Database open(DatabaseUrl url, DatabaseSettings settings) {
    return open(DatabaseUrls.of(url), settings, DatabaseListener.NONE);
  }

  /**
   * Opens it as several roles, and tells what happens in it.
   *
   * @throws DatabaseUnreachable no server answers within seconds
   * @throws DatabaseUnusable it is there, but cannot be used, or the roles do not come to one and
   *     the same database
   */
  public static Database open(
      DatabaseUrls urls, DatabaseSettings settings, DatabaseListener listener) {
    Dialect dialect =
        switch (urls.main()) {
          case SqliteUrl sqlite -> SqliteDialect.of(sqlite, settings);
          case PostgresUrl _ -> new PostgresDialect(PostgresRoles.of(urls), settings);
        };
    return new Database(dialect, dialect.open(settings), settings, listener);
  }

  /**
   * Tries whether it could be opened, and leaves nothing behind: a SQLite file that is missing is
   * not made.
   *
   * @throws DatabaseUnreachable no server answers within seconds
   * @throws DatabaseUnusable it cannot be used, or the roles do not come to one and the same
   *     database
   */
  public static void check(DatabaseUrls urls, DatabaseSettings settings) {
    switch (urls.main()) {
      case SqliteUrl sqlite -> SqliteProbe.check(sqlite, settings);
      case PostgresUrl _ -> {
        var roles = PostgresRoles.of(urls);
        roles.check(settings);
        roles.checkMigration(settings);
        roles.checkReading(settings);
      }
    }
  }

  /** Whether it is a SQLite file that is not there yet: {@link #open} would make it. */
  public static boolean isMissing(DatabaseUrl url) {
    return url instanceof SqliteUrl sqlite
        && sqlite.file() != null
        && Files.notExists(sqlite.file());
  }

  /**
   * Brings the schema to what this program knows: {@code db/<context>/{common,sqlite,postgresql}},
   * one history for each context. Of two processes that start at once, one migrates and the other
   * waits. Each migration is done whole or not at all.
   *
   * @param contexts in this order
   * @throws DatabaseUnusable the schema is newer than this program, a migration that has run was
   *     changed, or one failed
   */
  public MigrationRun migrate(List<String> contexts) {
    return dialect.migrate(contexts);
  }

  /** Every migration that this program or the database knows, in the order of the contexts. */
  public List<Migration> migrations(List<String> contexts) {
    return dialect.migrations(contexts);
  }

  /**
   * Changes nothing, and lets pass only the schema that this program knows.
   *
   * @throws DatabaseUnusable it is older or newer, or a migration that has run was changed
   */
  public void requireMigrated(List<String> contexts) {
    if (!dialect.isMigrated(contexts)) {
      new MigrationCheck(migrations(contexts)).refuseOlder();
    }
  }

  /**
   * Lets pass only a role that reads (PostgreSQL has one if the URLs name one) which may read every
   * table that is there.
   *
   * @throws DatabaseUnusable it may not; the message has the statement that helps
   */
  public void requireReadable() {
    dialect.requireReadable();
  }

  /** The boundary of what happens as one. */
  public Transactions transactions() {
    return transactions;
  }

  /** Statements in the current transaction. */
  public Sql sql() {
    return sql;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** How busy its connections are, always the same ones in the same order. */
  public List<PoolState> pools() {
    return sessions.pools();
  }

  /** The newest migration of each context that this program knows. */
  public Map<String, String> schemaVersions() {
    return MigrationList.read(dialect.folder()).newest();
  }

  /** Whether the database answers in time. It never throws. */
  public boolean ping(Duration timeout) {
    return sessions.ping(timeout);
  }

  /** Where the data lies, for a human; never a password. */
  public String describe() {
    return dialect.describe();
  }

  @Override
  public void close() {
    sessions.close();
  }

  /** What jOOQ would do beside rendering SQL and reading rows costs CPU, and nobody asks for it. */
  private static Settings settings(Dialect dialect) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    return new Settings()
        .withExecuteLogging(false)
        .withFetchWarnings(false)
        .withRenderSchema(false)
        .withRenderCatalog(false)
        .withInListPadding(true)
        .withBindOffsetDateTimeType(dialect.carriesMoments())
        .withReturnRecordToPojo(false)
        .withReturnComputedOnUpdatableRecord(false)
        .withReturnDefaultOnUpdatableRecord(false);
  }

  private record CurrentConnection(BoundTransactions transactions) implements ConnectionProvider {
    @Override
    public Connection acquire() {
      return transactions.connection();
    }

    @Override
    public void release(Connection connection) {
      // The transaction gives it back.
    }
  }
}
