package dev.portolan.backup.application.port;

import java.util.List;
import java.util.Map;

/**
 * One folder, {@code backups}.
 *
 * @param files the backups by their paths
 */
public record InMemoryBackupFolder(Map<String, ?> files) implements BackupFolder {

  /** Its path. */
  public static final String PATH = "backups";

  @Override
  public boolean isFolder(String path) {
    return path.equals(PATH);
  }

  @Override
  public String inside(String folder, String name) {
    return folder + "/" + name;
  }

  @Override
  public List<String> names(String folder) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(folder + "/"))
        .map(path -> path.substring(folder.length() + 1))
        .toList();
  }

  @Override
  public void delete(String folder, String name) {
    files.remove(inside(folder, name));
  }
}
