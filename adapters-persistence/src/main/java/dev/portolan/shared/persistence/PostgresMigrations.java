package dev.portolan.shared.persistence;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Migrates a PostgreSQL database, on connections of its own without a deadline. Flyway itself lets
 * one process migrate and others wait.
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
    new MigrationCheck(Migrations.list(source, FOLDER, contexts)).refuseUnfit();
    return new MigrationRun(Migrations.run(source, FOLDER, contexts), null);
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
