package dev.portolan.shared.persistence;

import java.util.List;

/**
 * Migrates a PostgreSQL database, on connections of its own without a deadline. Flyway itself lets
 * one process migrate and others wait.
 */
final class PostgresMigrations {

  private static final String LOCK_TIMEOUT = "-c lock_timeout=5s";

  private PostgresMigrations() {}

  static void run(PostgresUrl url, DatabaseSettings settings, List<String> contexts) {
    var source = PostgresConnections.forLongWork(url, settings);
    String given = source.getOptions();
    source.setOptions(given == null ? LOCK_TIMEOUT : given + " " + LOCK_TIMEOUT);
    if (!Migrations.areDone(source, "postgresql", contexts)) {
      Migrations.run(source, "postgresql", contexts);
    }
  }
}
