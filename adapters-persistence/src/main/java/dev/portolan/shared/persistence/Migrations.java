package dev.portolan.shared.persistence;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Runs the migrations of each context, with a history of its own. */
final class Migrations {

  private Migrations() {}

  /** How the history of a context is called. */
  static String history(String context) {
    return "flyway_history_" + context;
  }

  /** Whether there is nothing to do: a quick look that asks Flyway nothing. */
  static boolean areDone(DataSource source, String folder, List<String> contexts) {
    return MigrationList.read(folder).isDone(source, contexts);
  }

  static void run(DataSource source, String folder, List<String> contexts) {
    for (String context : contexts) {
      migrate(source, folder, context);
    }
  }

  private static void migrate(DataSource source, String folder, String context) {
    String root = "classpath:db/" + context + "/";
    try {
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
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new DatabaseUnusable(refusal(context, e), e);
    } catch (FlywayException e) {
      throw new DatabaseUnusable(
          "the migration of " + context + " failed, see the log: " + firstLine(e), e);
    }
  }

  private static String refusal(String context, FlywayValidateException e) {
    boolean newer =
        String.valueOf(e.getMessage()).contains("applied migration not resolved locally");
    return newer
        ? "the database was migrated by a newer Portolan (" + context + "): start that one"
        : "a migration of " + context + " was changed after it had run: " + firstLine(e);
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage())
        .lines()
        .findFirst()
        .orElse(String.valueOf(e.getErrorCode()));
  }
}
