package dev.portolan.backup.persistence;

import dev.portolan.backup.application.port.BackupFolder;
import dev.portolan.backup.application.port.Backups;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresUrl;
import dev.portolan.shared.persistence.SqliteUrl;
import java.util.Map;

/** What fills the backup's ports. It opens nothing before it is asked for a backup. */
public final class BackupPersistence {

  private final Backups backups;
  private final PostgresPrograms programs;

  /**
   * @param variables the environment: PG_BIN and PATH tell where PostgreSQL's programs are
   */
  public BackupPersistence(
      DatabaseUrl url, DatabaseSettings settings, Map<String, String> variables) {
    programs = new PostgresPrograms(variables);
    backups =
        switch (url) {
          case SqliteUrl sqlite -> new SqliteBackups(sqlite);
          case PostgresUrl postgres -> new PostgresBackups(postgres, settings, programs);
        };
  }

  public Backups backups() {
    return backups;
  }

  public BackupFolder folder() {
    return new DiskBackupFolder();
  }

  /**
   * Ends the program that runs, and lets no other begin: whoever waits for one then fails, and
   * cleans up.
   *
   * @return whether there is more to clean up than files, which goes on until the work has failed
   */
  public boolean stop() {
    programs.stop();
    return backups instanceof PostgresBackups;
  }
}
