package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.Schemas;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConnection;

/** A SQLite file that grows beside the one whose place it takes. */
final class SqliteNewFile implements AutoCloseable {

  private final Path target;
  private final Path file;
  private final List<String> later = new ArrayList<>();
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
    removeAll(file);
    if (existing) {
      Files.createFile(file);
    } else {
      schemas.migrateFile(file.toString());
    }
    this.connection = SqliteSnapshot.connect(file, true);
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
    record Made(String type, String sql) {}
    try (var model = SqliteSnapshot.connect(other, false)) {
      var made =
          new SqliteTables(model)
              .list(
                  "select type, sql from sqlite_schema where sql is not null"
                      + " and name not like 'sqlite\\_%' escape '\\' and name not in (select name"
                      + " from pragma_table_list where schema = 'main' and type = 'shadow')"
                      + " order by rowid",
                  rows -> new Made(rows.getString(1), rows.getString(2)));
      for (String number : List.of("user_version", "application_id")) {
        long value =
            new SqliteTables(model).list("pragma " + number, rows -> rows.getLong(1)).getFirst();
        run("pragma " + number + " = " + value);
      }
      for (var one : made) {
        if (one.type().equals("table")) {
          run(one.sql());
        } else {
          later.add(one.sql());
        }
      }
    }
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
    for (String name : new SqliteTables(connection).rebuilt()) {
      String index = SqliteTables.quote(name);
      run("insert into %s (%s) values ('rebuild')".formatted(index, index));
    }
  }

  /** Lets AUTOINCREMENT go on behind a number. */
  void continueAfter(String table, long number) throws SQLException {
    var used =
        new SqliteTables(connection)
            .list(
                "select 1 from sqlite_schema where name = 'sqlite_sequence' and exists (select 1"
                    + " from sqlite_schema where name = '"
                    + table.replace("'", "''")
                    + "' and sql like '%autoincrement%')",
                _ -> 1);
    if (used.isEmpty()) {
      return;
    }
    try (var delete = connection.prepareStatement("delete from sqlite_sequence where name = ?");
        var insert = connection.prepareStatement("insert into sqlite_sequence values (?, ?)")) {
      delete.setString(1, table);
      delete.executeUpdate();
      insert.setString(1, table);
      insert.setLong(2, number);
      insert.executeUpdate();
    }
  }

  /** Puts it in the target's place: from then on it is there, whatever happens. */
  void land() throws SQLException, IOException {
    connection.close();
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    if (Files.exists(target)) {
      try (var old = SqliteSnapshot.connect(target, true);
          var statement = old.createStatement()) {
        statement.execute("pragma wal_checkpoint(truncate)");
        statement.execute("pragma journal_mode = delete"); // fails while anybody else uses it
      }
      var view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
      if (view != null) {
        Files.setPosixFilePermissions(file, view.readAttributes().permissions());
      }
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
    }
  }
}
