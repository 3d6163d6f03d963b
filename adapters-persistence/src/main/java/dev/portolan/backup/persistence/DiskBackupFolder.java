package dev.portolan.backup.persistence;

import dev.portolan.backup.application.port.BackupFolder;
import dev.portolan.backup.domain.BackupFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder on a disk. */
final class DiskBackupFolder implements BackupFolder {

  @Override
  public boolean isFolder(String path) {
    return Files.isDirectory(Path.of(path));
  }

  @Override
  public String inside(String folder, String name) {
    return Path.of(folder, name).toString();
  }

  @Override
  public List<String> names(String folder) {
    try (var files = Files.list(Path.of(folder))) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new BackupFailed("the folder " + folder + " cannot be read: look at its rights", e);
    }
  }

  @Override
  public void delete(String folder, String name) {
    try {
      Files.deleteIfExists(Path.of(folder, name));
    } catch (IOException e) {
      throw new BackupFailed(
          "the older backup " + name + " in " + folder + " cannot be deleted: look at its rights",
          e);
    }
  }
}
