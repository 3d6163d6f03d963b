package dev.portolan.shared.persistence;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Migrates a PostgreSQL database, on connections of its own without a deadline: one process
 * migrates, and others wait. Flyway's own lock is on a table that it makes, so of two that find an
 * empty database one may meet that table half made.
 */
final class PostgresMigrations {

  private static final String FOLDER = "postgresql";

  /** Who waits for a table gives up; and a statement ends soon after the process that sent it. */
  private static final String OPTIONS = "-c lock_timeout=5s -c client_connection_check_interval=2s";

  private PostgresMigrations() {}

  /**
   * Makes it a lock of the session: one that is a transaction's would forget the row of a migration
   * that failed outside its own, and {@code create index concurrently} would wait for it for ever.
   */
  static FluentConfiguration locked(FluentConfiguration flyway) {
    flyway
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    return flyway;
  }

  static MigrationRun run(PostgresUrl url, DatabaseSettings settings, List<String> contexts) {
    var source = source(url, settings);
    if (Migrations.areDone(source, FOLDER, contexts)) {
      return MigrationRun.NOTHING;
    }
    try (var lock = source.getConnection();
        var statement = lock.createStatement()) {
      lock(statement);
      new MigrationCheck(Migrations.list(source, FOLDER, contexts)).refuseUnfit();
      return new MigrationRun(Migrations.run(source, FOLDER, contexts), null);
    } catch (SQLException e) {
      throw new DatabaseUnusable("the migrations cannot be locked: " + e.getMessage(), e);
    }
  }

  /**
   * Whoever migrates meanwhile may need hours. It is asked again and again, because who waits
   * inside a statement is in the way of {@code create index concurrently}. The lock goes with its
   * session, whatever becomes of this process.
   */
  private static void lock(Statement statement) throws SQLException {
    while (!isLocked(statement)) {
      statement.execute("select pg_sleep(0.5)");
    }
  }

  private static boolean isLocked(Statement statement) throws SQLException {
    try (var rows =
        statement.executeQuery("select pg_try_advisory_lock(hashtext('portolan migrations'))")) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  static List<Migration> list(PostgresUrl url, DatabaseSettings settings, List<String> contexts) {
    return Migrations.list(source(url, settings), FOLDER, contexts);
  }

  static boolean areDone(PostgresUrl url, DatabaseSettings settings, List<String> contexts) {
    return Migrations.areDone(source(url, settings), FOLDER, contexts);
  }

  private static DataSource source(PostgresUrl url, DatabaseSettings settings) {
    var source = PostgresConnections.forLongWork(url, settings);
    String given = source.getOptions();
    source.setOptions(given == null ? OPTIONS : given + " " + OPTIONS);
    return source;
  }
}
