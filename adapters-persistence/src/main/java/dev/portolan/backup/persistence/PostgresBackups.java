package dev.portolan.backup.persistence;

import dev.portolan.backup.application.port.Backups;
import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.Contents;
import dev.portolan.backup.domain.Proof;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DraftFile;
import dev.portolan.shared.persistence.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

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
  public Draft draft(String file, Consumer<Progress> progress) {
    var program = program();
    try {
      var draft = DraftFile.of(Path.of(file));
      boolean done = false;
      try {
        Contents wanted =
            access.run(database(), connection -> dump(connection, program, draft, progress));
        done = true;
        var archive = new PostgresArchive(program, draft.path());
        return new PostgresDraft(draft, wanted, new PostgresTrial(access, archive, progress));
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
  private static Contents dump(
      Connection connection, PostgresProgram program, DraftFile draft, Consumer<Progress> progress)
      throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    String moment =
        PostgresContents.texts(connection, "select pg_export_snapshot()").iterator().next();
    var meter = new Meter("tables dumped", PostgresContents.tables(connection).size(), progress);
    program.runAloud(
        "pg_dump",
        line -> {
          if (line.startsWith("pg_dump: dumping contents of table ")) {
            meter.add();
          }
        },
        "--verbose",
        "--format=custom",
        "--no-owner",
        "--no-privileges",
        "--exclude-schema=" + PostgresContents.ASIDE + "*",
        "--lock-wait-timeout=60000",
        "--snapshot=" + moment,
        "--file=" + draft.path());
    meter.end();
    return PostgresContents.of(connection, progress);
  }

  @Override
  public Arrival arrival(String file, Consumer<Progress> progress) {
    Path backup = Path.of(file).toAbsolutePath().normalize();
    if (!Files.isReadable(backup) || Files.isDirectory(backup)) {
      throw new BackupFailed("there is no file " + backup + " that can be read");
    }
    var archive = new PostgresArchive(program(), backup);
    var proof = new PostgresTrial(access, archive, progress).prove();
    return PostgresArrival.of(access, archive, proof, progress);
  }

  private PostgresProgram program() {
    int server =
        access.run(database(), connection -> connection.getMetaData().getDatabaseMajorVersion());
    return new PostgresProgram(access.url(), programs, programs.folderFor(server));
  }

  private record PostgresDraft(DraftFile file, Contents wanted, PostgresTrial trial)
      implements Draft {
    @Override
    public Proof prove() {
      return trial.prove();
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
