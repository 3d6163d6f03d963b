package dev.portolan.backup.application;

import dev.portolan.backup.application.port.Backups;
import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.BackupPolicy;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Conflict;
import java.util.function.Consumer;

/** Puts a backup into the place of the database, once it has been seen to be whole there. */
public final class RestoreBackup {

  /**
   * @param from the backup
   * @param replace whether a database that holds something may go
   * @param progress is told how far it is; when that fails, it is told no more
   */
  public record Command(String from, boolean replace, Consumer<Progress> progress) {}

  private final Backups backups;

  public RestoreBackup(Backups backups) {
    this.backups = backups;
  }

  /**
   * @throws Conflict the database holds something, and may not be replaced
   * @throws BackupFailed it could not be restored; the database is as it was
   */
  public RestoreReport handle(Actor actor, Command command) {
    BackupPolicy.requireOperator(actor);
    if (!command.replace() && !backups.isEmpty()) {
      throw new Conflict(
          "the database", "holds something already: say --replace to put the backup in its place");
    }
    try (var arrival = backups.arrival(command.from(), new Bystander(command.progress()))) {
      var found = arrival.found();
      if (found.isEmpty()) {
        throw new BackupFailed(command.from() + " holds no table: it is no backup");
      }
      var differences = arrival.wanted().differences(found);
      if (!differences.isEmpty()) {
        throw new BackupFailed(
            "what was restored is not what the backup holds, and was taken back: "
                + String.join("; ", differences));
      }
      return new RestoreReport(found, arrival.accept());
    }
  }
}
