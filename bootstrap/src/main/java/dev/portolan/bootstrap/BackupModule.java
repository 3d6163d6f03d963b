package dev.portolan.bootstrap;

import dev.portolan.backup.application.RestoreBackup;
import dev.portolan.backup.application.TakeBackup;
import dev.portolan.backup.persistence.BackupPersistence;
import dev.portolan.bootstrap.settings.Settings;
import java.util.HashMap;
import java.util.Map;

/** Backups, put together. They open the database themselves, and serve nothing over HTTP. */
public final class BackupModule {

  private final BackupPersistence stored;
  private final TakeBackup takeBackup;
  private final RestoreBackup restoreBackup;

  /**
   * @param path the folders of this machine's programs
   */
  public BackupModule(Settings settings, String path) {
    var folders = new HashMap<>(Map.of("PATH", path));
    settings.postgresPrograms().ifPresent(folder -> folders.put("PG_BIN", folder));
    // Only the owner may put tables into the place of others.
    var owner = settings.databases().migration().orElse(settings.databaseUrl());
    stored = new BackupPersistence(owner, settings.database(), folders);
    takeBackup = new TakeBackup(stored.backups(), stored.folder(), new SystemClock());
    restoreBackup = new RestoreBackup(stored.backups());
  }

  public TakeBackup takeBackup() {
    return takeBackup;
  }

  public RestoreBackup restoreBackup() {
    return restoreBackup;
  }

  /**
   * Ends what runs: whoever waits for it then fails, and cleans up.
   *
   * @return whether that is worth waiting for
   */
  public boolean stop() {
    return stored.stop();
  }
}
