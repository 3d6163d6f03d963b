package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * Watches the file whose place another is to take: what somebody writes to it after it was looked
 * at would be gone. It takes no lock before {@link #hold}.
 */
final class SqliteWatch implements AutoCloseable {

  private final Path file;
  private final @Nullable SQLiteConnection connection;
  private final @Nullable Object identity;
  private final boolean walBefore;
  private final boolean wal;
  private final long version;

  /**
   * Begins to watch.
   *
   * @throws dev.portolan.copy.application.port.CrossingFailed the file is no database
   */
  SqliteWatch(Path file) throws SQLException, IOException {
    this.file = file;
    this.walBefore = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    if (!Files.exists(file)) {
      this.connection = null;
      this.identity = null;
      this.wal = false;
      this.version = 0;
      return;
    }
    if (Files.size(file) > 0) {
      SqliteDamage.look(file);
    }
    this.identity = identity(file);
    this.connection = SqliteSnapshot.connect(file, true);
    boolean opened = false;
    try {
      var tables = new SqliteTables(connection);
      tables.list("select count(*) from sqlite_schema", rows -> rows.getInt(1));
      this.version = version(connection);
      this.wal =
          tables.list("pragma journal_mode", rows -> rows.getString(1)).getFirst().equals("wal");
      opened = true;
    } finally {
      if (!opened) {
        connection.close();
      }
    }
  }

  private static @Nullable Object identity(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  private static long version(SQLiteConnection connection) throws SQLException {
    return new SqliteTables(connection)
        .list("pragma data_version", rows -> rows.getLong(1))
        .getFirst();
  }

  /**
   * Locks everybody out until this is closed, and folds a log into the file. If that cannot be, or
   * if the file is not as it was, it is a finding, and the file stays what it is.
   */
  void hold(Findings findings) throws SQLException, IOException {
    boolean there = Files.exists(file);
    if (connection == null && !there) {
      return;
    }
    if (connection == null || !there || !Objects.equals(identity(file), identity)) {
      changed(findings);
      return;
    }
    try {
      if (wal) {
        run("begin immediate");
        boolean same = version(connection) == version; // it does not tell when the log is gone
        run("rollback");
        if (!same) {
          changed(findings);
          return;
        }
        run("pragma journal_mode = delete"); // fails while anybody else has it open
      }
      run("begin exclusive");
    } catch (SQLException e) {
      findings.add(
          Finding.of(
              "",
              "",
              "target-in-use",
              "another program has the file open (%s): stop it, and copy again"
                  .formatted(e.getMessage())));
      return;
    }
    if (version(connection) != version) {
      changed(findings);
    }
  }

  private static void changed(Findings findings) {
    findings.add(
        Finding.of(
            "",
            "",
            "target-changed",
            "somebody wrote to the file while the copy was made, and that would be lost: stop"
                + " whoever does, and copy again"));
  }

  private void run(String sql) throws SQLException {
    if (connection != null) {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  /** Leaves a log beside the file only if one was there: the last writer would take it away. */
  @Override
  public void close() {
    if (connection == null) {
      return;
    }
    try {
      if (walBefore && wal && Files.exists(file)) {
        try (var reader = SqliteSnapshot.connect(file, false)) {
          new SqliteTables(reader)
              .list("select count(*) from sqlite_schema", rows -> rows.getInt(1));
          connection.close();
        }
      } else {
        connection.close();
      }
    } catch (SQLException e) {
      return; // nothing was written, so nothing can be lost
    }
  }
}
