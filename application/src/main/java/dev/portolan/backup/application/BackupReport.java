package dev.portolan.backup.application;

import dev.portolan.backup.domain.Contents;
import dev.portolan.backup.domain.Proof;
import java.util.List;

/**
 * A backup that was taken.
 *
 * @param file its path
 * @param contents what it holds
 * @param proof how that was seen
 * @param deleted the older backups that went
 */
public record BackupReport(String file, Contents contents, Proof proof, List<String> deleted) {
  public BackupReport {
    deleted = List.copyOf(deleted);
  }
}
