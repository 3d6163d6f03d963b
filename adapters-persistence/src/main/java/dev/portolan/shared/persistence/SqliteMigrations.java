package dev.portolan.shared.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Migrates a SQLite file: Flyway takes no lock there, so a lock file stands round the whole run.
 * What the file holds is copied before.
 */
final class SqliteMigrations {

  private static final String FOLDER = "sqlite";

  /** A file lock is the whole process's: its threads queue here. */
  private static final ReentrantLock TURN = new ReentrantLock(true);

  private SqliteMigrations() {}

  static MigrationRun run(SqliteFile file, List<String> contexts) {
    var source = new SqliteDataSource(file);
    if (Migrations.areDone(source, FOLDER, contexts)) {
      return MigrationRun.NOTHING;
    }
    Path lock = beside(file, ".migrate");
    TURN.lock();
    try (var channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock(); // until the channel is closed
      var found = new MigrationCheck(Migrations.list(source, FOLDER, contexts)).refuseUnfit();
      // Whoever held the lock before may have done it all.
      Path backup = found.hasPending() ? backUp(file, found.firstPending()) : null;
      return new MigrationRun(Migrations.run(source, FOLDER, contexts), backup);
    } catch (IOException e) {
      throw new DatabaseUnusable("the file " + lock + " cannot be locked: " + e.getMessage(), e);
    } finally {
      TURN.unlock();
    }
  }

  static List<Migration> list(SqliteFile file, List<String> contexts) {
    return Migrations.list(new SqliteDataSource(file), FOLDER, contexts);
  }

  static boolean areDone(SqliteFile file, List<String> contexts) {
    return Migrations.areDone(new SqliteDataSource(file), FOLDER, contexts);
  }

  private static @Nullable Path backUp(SqliteFile file, Migration first) {
    if (isEmpty(file)) {
      return null;
    }
    Path backup = beside(file, ".before-" + first.context() + "-" + first.version());
    try (var copy = SqliteCopy.of(file.path(), backup, _ -> {})) {
      copy.check(_ -> {});
      copy.publish();
    } catch (IOException e) {
      throw new DatabaseUnusable(
          "nothing was migrated, because the backup before it failed: " + e.getMessage(), e);
    }
    Failures.LOG.info("before migrating, {} was backed up to {}", file.path(), backup);
    return backup;
  }

  private static boolean isEmpty(SqliteFile file) {
    try (var connection = file.migrator();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select 1 from sqlite_schema limit 1")) {
      return !rows.next();
    } catch (SQLException e) {
      throw SqliteProbe.refusal(file.path(), e);
    }
  }

  private static Path beside(SqliteFile file, String ending) {
    return file.path().resolveSibling(file.path().getFileName() + ending);
  }
}
