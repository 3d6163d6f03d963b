package dev.portolan.shared.persistence;

import dev.portolan.shared.persistence.Migration.State;
import java.util.List;
import java.util.stream.Collectors;

/** Whether this program fits the schema that it finds, and what to do when it does not. */
final class MigrationCheck {

  private final List<Migration> migrations;

  MigrationCheck(List<Migration> migrations) {
    this.migrations = migrations;
  }

  /** Refuses what no migration may touch: a schema that is newer, changed, or half migrated. */
  MigrationCheck refuseUnfit() {
    if (has(State.NEWER)) {
      throw new DatabaseUnusable(
          "the database was migrated by a newer Portolan (%s): start that one, or restore a backup"
                  .formatted(names(State.NEWER))
              + " from before",
          null);
    }
    if (has(State.CHANGED)) {
      throw new DatabaseUnusable(
          "a migration was changed after it had run (%s): put its old text back, and write the"
                  .formatted(names(State.CHANGED))
              + " change as a new migration with the next number",
          null);
    }
    migrations.stream()
        .filter(migration -> migration.state() == State.FAILED)
        .findFirst()
        .ifPresent(MigrationCheck::refuseFailed);
    return this;
  }

  /** Only what a script does outside a transaction can stay half done. */
  private static void refuseFailed(Migration failed) {
    throw new DatabaseUnusable(
        "a migration failed half way (%s): undo by hand what its script did, forget that it ran by"
                .formatted(failed.name())
            + " `delete from %s where version = '%s' and not success`, and run `portolan db migrate`"
                .formatted(Migrations.history(failed.context()), failed.version())
            + " again; or restore the backup from before",
        null);
  }

  /** Refuses a schema that is older than this program, too. */
  void refuseOlder() {
    refuseUnfit();
    if (hasPending()) {
      throw new DatabaseUnusable(
          "the database is older than this Portolan, these migrations are pending: %s. Run"
                  .formatted(names(State.PENDING))
              + " `portolan db migrate`, or set MIGRATE_ON_START=true",
          null);
    }
  }

  boolean hasPending() {
    return has(State.PENDING);
  }

  /** The first that would run. */
  Migration firstPending() {
    return migrations.stream().filter(m -> m.state() == State.PENDING).findFirst().orElseThrow();
  }

  private boolean has(State state) {
    return migrations.stream().anyMatch(migration -> migration.state() == state);
  }

  private String names(State state) {
    return migrations.stream()
        .filter(migration -> migration.state() == state)
        .map(Migration::name)
        .collect(Collectors.joining(", "));
  }
}
