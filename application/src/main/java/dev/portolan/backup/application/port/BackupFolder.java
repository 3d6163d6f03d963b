package dev.portolan.backup.application.port;

import dev.portolan.backup.domain.BackupFailed;
import java.util.List;

/** Where the backups of many days lie side by side. */
public interface BackupFolder {

  /** Whether the path leads to a folder, and not to a file or to nothing. */
  boolean isFolder(String path);

  /** The path of a file in the folder. */
  String inside(String folder, String name);

  /**
   * The names of the files in the folder.
   *
   * @throws BackupFailed it cannot be read
   */
  List<String> names(String folder);

  /**
   * Deletes a file of the folder; one that is gone already is no failure.
   *
   * @throws BackupFailed it cannot be deleted
   */
  void delete(String folder, String name);
}
