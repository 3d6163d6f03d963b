package dev.portolan.shared.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateOutput;
import org.jspecify.annotations.Nullable;

/** Runs the migrations of each context, with a history of its own. */
final class Migrations {

  /** Flyway tries once a second: whoever migrates meanwhile may need hours. */
  private static final int LOCK_TRIES = 24 * 60 * 60;

  private Migrations() {}

  /** How the history of a context is called. */
  static String history(String context) {
    return "flyway_history_" + context;
  }

  /** Whether there is nothing to do: a quick look that asks Flyway nothing. */
  static boolean areDone(DataSource source, String folder, List<String> contexts) {
    return MigrationList.read(folder).isDone(source, contexts);
  }

  /** Every migration that this program or the database knows, in the order of the contexts. */
  static List<Migration> list(DataSource source, String folder, List<String> contexts) {
    var all = new ArrayList<Migration>();
    for (String context : contexts) {
      try {
        for (MigrationInfo info : flyway(source, folder, context).info().all()) {
          if (info.getVersion() != null && !info.getState().name().startsWith("BASELINE")) {
            all.add(migration(context, info));
          }
        }
      } catch (FlywayException e) {
        throw new DatabaseUnusable(
            "the history of " + context + " cannot be read: " + firstLine(e), e);
      }
    }
    return all;
  }

  /** Runs what is pending. The caller has seen that the schema is no newer, nor changed. */
  static List<Migration> run(DataSource source, String folder, List<String> contexts) {
    var applied = new ArrayList<Migration>();
    for (String context : contexts) {
      try {
        for (MigrateOutput ran : flyway(source, folder, context).migrate().migrations) {
          var took = Duration.ofMillis(ran.executionTime);
          applied.add(
              new Migration(context, ran.version, ran.description, Migration.State.APPLIED, took));
        }
      } catch (FlywayException e) {
        throw new DatabaseUnusable(
            "the migration of " + context + " failed, see the log: " + said(e), e);
      }
    }
    return applied;
  }

  private static Flyway flyway(DataSource source, String folder, String context) {
    String root = "classpath:db/" + context + "/";
    var configuration =
        Flyway.configure()
            .dataSource(source)
            .locations(root + "common", root + folder)
            .failOnMissingLocations(false)
            .table(history(context))
            // The second context finds tables of the first: it begins at nothing all the same.
            .baselineOnMigrate(true)
            .baselineVersion("0")
            // Without a pattern a history that is newer than this program is refused.
            .ignoreMigrationPatterns(new String[0])
            .cleanDisabled(true)
            .lockRetryCount(LOCK_TRIES);
    return PostgresMigrations.locked(configuration).load();
  }

  private static Migration migration(String context, MigrationInfo info) {
    Integer millis = info.getExecutionTime();
    @Nullable Duration took = millis == null ? null : Duration.ofMillis(millis);
    return new Migration(
        context,
        info.getVersion().getVersion(),
        String.valueOf(info.getDescription()),
        state(info),
        took);
  }

  private static Migration.State state(MigrationInfo info) {
    return switch (info.getState()) {
      case FAILED, FUTURE_FAILED, MISSING_FAILED -> Migration.State.FAILED;
      case FUTURE_SUCCESS, MISSING_SUCCESS -> Migration.State.NEWER;
      case SUCCESS, OUT_OF_ORDER ->
          info.isChecksumMatching() ? Migration.State.APPLIED : Migration.State.CHANGED;
      default -> Migration.State.PENDING;
    };
  }

  /**
   * What the database said to it, where it said something: Flyway's own words only name the file.
   */
  private static String said(FlywayException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && refused.getMessage() != null) {
        return refused.getMessage().lines().findFirst().orElse("");
      }
    }
    return firstLine(e);
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage())
        .lines()
        .findFirst()
        .orElse(String.valueOf(e.getErrorCode()));
  }
}
