package dev.portolan.shared.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Migrates a SQLite file: Flyway takes no lock there, so a lock file stands round the whole run.
 */
final class SqliteMigrations {

  /** A file lock is the whole process's: its threads queue here. */
  private static final ReentrantLock TURN = new ReentrantLock(true);

  private SqliteMigrations() {}

  static void run(SqliteFile file, List<String> contexts) {
    var source = new SqliteDataSource(file);
    if (Migrations.areDone(source, "sqlite", contexts)) {
      return;
    }
    Path lock = file.path().resolveSibling(file.path().getFileName() + ".migrate");
    TURN.lock();
    try (var channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock(); // until the channel is closed
      Migrations.run(source, "sqlite", contexts);
    } catch (IOException e) {
      throw new DatabaseUnusable("the file " + lock + " cannot be locked: " + e.getMessage(), e);
    } finally {
      TURN.unlock();
    }
  }
}
