package dev.portolan.backup.application;

import dev.portolan.backup.application.port.BackupFolder;
import dev.portolan.backup.application.port.Backups;
import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.BackupName;
import dev.portolan.backup.domain.BackupPolicy;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Invalid;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Takes a backup and proves it; of those in a folder, only the newest are kept. */
public final class TakeBackup {

  /**
   * @param to a file, or a folder in which a file with the time in its name is made
   * @param keep how many backups stay in that folder; empty for all
   * @param progress is told how far it is; when that fails, it is told no more
   */
  public record Command(String to, OptionalInt keep, Consumer<Progress> progress) {}

  private final Backups backups;
  private final BackupFolder folder;
  private final InstantSource clock;

  public TakeBackup(Backups backups, BackupFolder folder, InstantSource clock) {
    this.backups = backups;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * @throws BackupFailed it could not be taken, or does not hold what it should; there is no file
   * @throws Invalid a number to keep without a folder, or below one
   */
  public BackupReport handle(Actor actor, Command command) {
    BackupPolicy.requireOperator(actor);
    boolean dated = folder.isFolder(command.to());
    check(command.keep(), dated);
    String file =
        dated
            ? folder.inside(command.to(), BackupName.of(clock.instant(), backups.ending()).value())
            : command.to();
    try (var draft = backups.draft(file, new Bystander(command.progress()))) {
      var proof = draft.prove();
      var differences = proof.differences(draft.wanted());
      if (!differences.isEmpty()) {
        throw new BackupFailed(
            "the backup does not hold what the database does, and was deleted: "
                + String.join("; ", differences));
      }
      draft.publish();
      return new BackupReport(
          file, draft.wanted(), proof, deleteSurplus(command.to(), command.keep()));
    }
  }

  private static void check(OptionalInt keep, boolean dated) {
    if (keep.isPresent() && !dated) {
      throw Invalid.field("keep", "needs a folder that is there, to keep several backups in");
    }
    if (keep.isPresent() && keep.getAsInt() < 1) {
      throw Invalid.field("keep", "must be 1 or more");
    }
  }

  private List<String> deleteSurplus(String path, OptionalInt keep) {
    if (keep.isEmpty()) {
      return List.of();
    }
    var surplus = BackupName.surplus(folder.names(path), keep.getAsInt());
    surplus.forEach(name -> folder.delete(path, name));
    return surplus;
  }
}
