package dev.portolan.backup.persistence;

import dev.portolan.backup.application.port.Backups;
import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.Contents;
import dev.portolan.backup.domain.Proof;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DraftFile;
import dev.portolan.shared.persistence.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Archives of pg_dump, in its own format. */
final class PostgresBackups implements Backups {

  private final PostgresAccess access;
  private final PostgresPrograms programs;

  PostgresBackups(PostgresUrl url, DatabaseSettings settings, PostgresPrograms programs) {
    this.access = new PostgresAccess(url, settings);
    this.programs = programs;
  }

  @Override
  public String ending() {
    return "dump";
  }

  private String database() {
    return access.url().database();
  }

  @Override
  public boolean isEmpty() {
    return access.run(database(), PostgresContents::tables).isEmpty();
  }

  @Override
  public Draft draft(String file) {
    var program = program();
    try {
      var draft = DraftFile.of(Path.of(file));
      boolean done = false;
      try {
        Contents wanted = access.run(database(), connection -> dump(connection, program, draft));
        done = true;
        return new PostgresDraft(access, draft, new PostgresArchive(program, draft.path()), wanted);
      } finally {
        if (!done) {
          draft.close();
        }
      }
    } catch (IOException e) {
      throw new BackupFailed(String.valueOf(e.getMessage()), e);
    }
  }

  /** pg_dump and the count look at the same moment, and nobody waits for either. */
  private static Contents dump(Connection connection, PostgresProgram program, DraftFile draft)
      throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    String moment =
        PostgresContents.texts(connection, "select pg_export_snapshot()").iterator().next();
    program.run(
        "pg_dump",
        "--format=custom",
        "--no-owner",
        "--no-privileges",
        "--exclude-schema=" + PostgresContents.ASIDE + "*",
        "--lock-wait-timeout=60000",
        "--snapshot=" + moment,
        "--file=" + draft.path());
    return PostgresContents.of(connection);
  }

  @Override
  public Arrival arrival(String file) {
    Path backup = Path.of(file).toAbsolutePath().normalize();
    if (!Files.isReadable(backup) || Files.isDirectory(backup)) {
      throw new BackupFailed("there is no file " + backup + " that can be read");
    }
    var archive = new PostgresArchive(program(), backup);
    return PostgresArrival.of(access, archive, new PostgresTrial(access, archive).prove());
  }

  private PostgresProgram program() {
    int server =
        access.run(database(), connection -> connection.getMetaData().getDatabaseMajorVersion());
    return new PostgresProgram(access.url(), programs, programs.folderFor(server));
  }

  private record PostgresDraft(
      PostgresAccess access, DraftFile file, PostgresArchive archive, Contents wanted)
      implements Draft {
    @Override
    public Proof prove() {
      return new PostgresTrial(access, archive).prove();
    }

    @Override
    public void publish() {
      try {
        file.publish();
      } catch (IOException e) {
        throw new BackupFailed(String.valueOf(e.getMessage()), e);
      }
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
