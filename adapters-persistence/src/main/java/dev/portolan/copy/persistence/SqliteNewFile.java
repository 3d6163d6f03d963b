package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.Schemas;
import dev.portolan.copy.domain.Findings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConnection;

/** A SQLite file that grows beside the one whose place it takes. */
final class SqliteNewFile implements AutoCloseable {

  private final Path target;
  private final Path file;
  private final List<String> later = new ArrayList<>();
  private final List<String> last = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final SqliteWatch watch;
  private final SQLiteConnection connection;

  /**
   * Makes it, with tables and without rows of its own.
   *
   * @param existing whether its tables are those that the target has; else the migrations make them
   */
  SqliteNewFile(Path target, boolean existing, Schemas schemas) throws SQLException, IOException {
    // A link stays one: the file that it leads to is replaced.
    this.target = Files.isSymbolicLink(target) ? target.toRealPath() : target;
    this.file = this.target.resolveSibling(this.target.getFileName() + ".portolan-copy");
    if (this.target.getParent() != null) {
      Files.createDirectories(this.target.getParent());
    }
    this.watch = new SqliteWatch(this.target);
    boolean made = false;
    try {
      begin();
      if (!existing) {
        schemas.migrateFile(file.toString());
      }
      this.connection = SqliteSnapshot.connect(file, true);
      made = true;
    } finally {
      if (!made) {
        watch.close();
      }
    }
    boolean ready = false;
    try {
      prepare(existing);
      ready = true;
    } finally {
      if (!ready) {
        close();
      }
    }
  }

  /** Makes an empty file of the form of the old one. */
  private void begin() throws SQLException, IOException {
    removeAll(file);
    Files.createFile(file);
    if (Files.exists(target) && Files.size(target) > 0) {
      String kept = SqliteForm.own(target, file);
      if (!kept.isEmpty()) {
        notes.add(kept);
      }
      try (var old = SqliteSnapshot.connect(target, false);
          var empty = SqliteSnapshot.connect(file, true);
          var statement = empty.createStatement()) {
        var form = SqliteForm.of(new SqliteTables(old));
        for (String sql : form.first()) {
          statement.execute(sql);
        }
        form.last().ifPresent(last::add);
      }
    }
  }

  private void prepare(boolean existing) throws SQLException {
    run("pragma journal_mode = off");
    run("pragma synchronous = off");
    run("pragma foreign_keys = off");
    if (existing) {
      like(target);
    }
    for (String trigger :
        new SqliteTables(connection)
            .list(
                "select name, sql from sqlite_schema where type = 'trigger'",
                rows -> {
                  later.add(rows.getString(2));
                  return rows.getString(1);
                })) {
      run("drop trigger " + SqliteTables.quote(trigger));
    }
  }

  private void like(Path other) throws SQLException {
    if (!Files.exists(other)) {
      throw new CrossingFailed("--schema existing needs a file with tables: there is no " + other);
    }
    try (var model = SqliteSnapshot.connect(other, false)) {
      var tables = new SqliteTables(model);
      var shadows =
          tables.listed().stream()
              .filter(one -> one.kind().equals("shadow"))
              .map(SqliteTables.Listed::name)
              .toList();
      tables.list(
          "select type, name, sql from sqlite_schema where sql is not null"
              + " and name not like 'sqlite\\_%' escape '\\' order by rowid",
          rows -> {
            String sql = rows.getString(3);
            if (!rows.getString(1).equals("table")) {
              later.add(sql);
            } else if (!shadows.contains(rows.getString(2))) {
              run(sql);
            }
            return true;
          });
    }
  }

  /** What is said of the new file before it is made, for a human. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  SQLiteConnection connection() {
    return connection;
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Makes indexes, views and triggers, which wait until the rows are there. */
  void finish() throws SQLException {
    for (String sql : later) {
      run(sql);
    }
    later.clear();
    for (String name : new SqliteVirtualTables(new SqliteTables(connection)).rebuilt()) {
      String index = SqliteTables.quote(name);
      run("insert into %s (%s) values ('rebuild')".formatted(index, index));
    }
  }

  /** Puts it in the target's place: from then on it is there, whatever happens. */
  void land(Findings findings) throws SQLException, IOException {
    for (String sql : last) {
      run(sql);
    }
    connection.close();
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    watch.hold(findings);
    if (!findings.isEmpty()) {
      return;
    }
    if (Files.exists(target)) {
      SqliteForm.permit(target, file);
    }
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path folder = target.toAbsolutePath().getParent();
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void removeAll(Path file) throws IOException {
    for (String suffix : List.of("", "-wal", "-shm", "-journal", ".migrate")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
      removeAll(file);
    } catch (SQLException | IOException e) {
      return; // the next copy begins with this
    } finally {
      watch.close();
    }
  }
}
