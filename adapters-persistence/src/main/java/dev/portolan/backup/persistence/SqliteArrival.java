package dev.portolan.backup.persistence;

import dev.portolan.backup.application.port.Backups;
import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.Contents;
import dev.portolan.backup.domain.Proof;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.persistence.SqliteCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * A copy beside the database's file, which takes its name at the end. The old file keeps another
 * one: at no moment is there no database.
 */
record SqliteArrival(SqliteCopy copy, Path database, Proof wanted, Consumer<Progress> progress)
    implements Backups.Arrival {

  @Override
  public Contents found() {
    try {
      copy.check(progress);
    } catch (IOException e) {
      throw SqliteBackups.failed(e);
    }
    return SqliteBackups.contents(copy.path(), progress);
  }

  @Override
  public String accept() {
    boolean replaced = Files.exists(database);
    Path old = beside(database, ".before-restore");
    try {
      if (replaced) {
        setAside(old);
      }
      copy.publish();
    } catch (IOException e) {
      throw SqliteBackups.failed(e);
    }
    return replaced ? "What was there before is now " + old : "";
  }

  private void setAside(Path old) throws IOException {
    boolean whole = detach();
    likeOld();
    Files.deleteIfExists(old);
    keep(old);
    for (String log : new String[] {"-wal", "-shm"}) {
      Files.deleteIfExists(beside(old, log));
      if (!whole && Files.exists(beside(database, log))) {
        Files.move(beside(database, log), beside(old, log)); // the new file must not find it
      }
    }
  }

  /** Whoever may read and write the old file, may the new one. */
  private void likeOld() throws IOException {
    var old = Files.getFileAttributeView(database, PosixFileAttributeView.class);
    var fresh = Files.getFileAttributeView(copy.path(), PosixFileAttributeView.class);
    if (old != null && fresh != null) {
      var attributes = old.readAttributes();
      fresh.setPermissions(attributes.permissions());
      if (!fresh.getOwner().equals(attributes.owner())) {
        fresh.setOwner(attributes.owner());
        fresh.setGroup(attributes.group());
      }
    }
  }

  /** Whether the old file is now all there is; one that is damaged cannot be brought to that. */
  private boolean detach() {
    try {
      SqliteFiles.detach(database);
      return true;
    } catch (SQLException e) {
      if (SqliteFiles.isInUse(e)) {
        throw new BackupFailed(
            database + " is in use: stop whoever uses it (portolan serve), then try again", e);
      }
      return false;
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private void keep(Path old) throws IOException {
    try {
      Files.createLink(old, database);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(database, old); // a file system without links
    }
  }

  @Override
  public void close() {
    copy.close();
  }
}
