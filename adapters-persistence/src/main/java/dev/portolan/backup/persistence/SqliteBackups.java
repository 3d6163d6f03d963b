package dev.portolan.backup.persistence;

import static java.util.Objects.requireNonNull;

import dev.portolan.backup.application.port.Backups;
import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.Contents;
import dev.portolan.backup.domain.Proof;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.persistence.SqliteCopy;
import dev.portolan.shared.persistence.SqliteUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Copies of a SQLite file, made while it is in use. */
final class SqliteBackups implements Backups {

  private final SqliteUrl url;

  SqliteBackups(SqliteUrl url) {
    this.url = url;
  }

  @Override
  public String ending() {
    return "db";
  }

  private Path database() {
    Path file = url.file();
    if (file == null) {
      throw new BackupFailed("sqlite::memory: is gone when its process ends: name a file");
    }
    return file.toAbsolutePath().normalize();
  }

  @Override
  public boolean isEmpty() {
    Path file = database();
    return !Files.exists(file) || contents(file, _ -> {}).isEmpty();
  }

  @Override
  public Draft draft(String file, Consumer<Progress> progress) {
    var wanted = new AtomicReference<@Nullable Contents>();
    try {
      var copy =
          SqliteCopy.of(
              database(),
              path(file),
              connection -> wanted.set(counted(connection, progress)),
              progress);
      return new SqliteDraft(copy, requireNonNull(wanted.get()), progress);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public Arrival arrival(String file, Consumer<Progress> progress) {
    Path backup = path(file);
    try {
      SqliteCopy.check(backup, progress);
      var wanted = new Proof.Restored(contents(backup, progress));
      var copy = SqliteCopy.of(backup, database(), progress);
      return new SqliteArrival(copy, database(), wanted, progress);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static Path path(String file) {
    try {
      return Path.of(file).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new BackupFailed("no file can be called " + file, e);
    }
  }

  static BackupFailed failed(IOException e) {
    return new BackupFailed(String.valueOf(e.getMessage()), e);
  }

  /** What a file holds. */
  static Contents contents(Path file, Consumer<Progress> progress) {
    try (Connection connection = SqliteFiles.open(file)) {
      return SqliteContents.of(connection, progress);
    } catch (SQLException e) {
      throw new BackupFailed(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Contents counted(Connection connection, Consumer<Progress> progress) {
    try {
      return SqliteContents.of(connection, progress);
    } catch (SQLException e) {
      throw new BackupFailed("the database cannot be read: " + e.getMessage(), e);
    }
  }

  private record SqliteDraft(SqliteCopy copy, Contents wanted, Consumer<Progress> progress)
      implements Draft {
    @Override
    public Proof prove() {
      try {
        copy.check(progress);
        return new Proof.Restored(contents(copy.path(), progress));
      } catch (IOException e) {
        throw failed(e);
      }
    }

    @Override
    public void publish() {
      try {
        copy.publish();
      } catch (IOException e) {
        throw failed(e);
      }
    }

    @Override
    public void close() {
      copy.close();
    }
  }
}
