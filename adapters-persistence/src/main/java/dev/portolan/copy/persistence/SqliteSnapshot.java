package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/**
 * A SQLite file as it stands at one moment, for several readers: their transactions begin inside
 * one short BEGIN IMMEDIATE, so that all see the same. Nothing is written to the file; what another
 * program left undone (a hot journal) SQLite itself rolls back when it is opened.
 */
final class SqliteSnapshot implements AutoCloseable {

  private static final int BUSY_MILLIS = 30_000;

  private final Path file;
  private final boolean walBefore;
  private final boolean writable;
  private final List<SQLiteConnection> readers = new ArrayList<>();

  private SqliteSnapshot(Path file) {
    this.file = file;
    this.walBefore = Files.exists(beside("-wal"));
    Path folder = file.getParent();
    this.writable = Files.isWritable(file) && (folder == null || Files.isWritable(folder));
  }

  /**
   * Opens it.
   *
   * @param readers how many are wished for; a file that cannot be written gets one
   * @throws CrossingFailed it is not there, is none, or is locked
   */
  static SqliteSnapshot open(Path file, int readers) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CrossingFailed("there is no readable file " + file);
    }
    SqliteDamage.look(file);
    var snapshot = new SqliteSnapshot(file);
    boolean opened = false;
    try {
      snapshot.begin(snapshot.writable ? readers : 1);
      opened = true;
      return snapshot;
    } catch (SQLException e) {
      if (SqliteDamage.is(e)) {
        throw CrossingFailed.refused(SqliteDamage.finding(file, e), e);
      }
      String remedy =
          !snapshot.writable && SqliteDamage.isInWalMode(file)
              ? "; it is in WAL mode, which needs a folder that can be written: copy it, with its"
                  + " -wal file, to one"
              : "";
      throw new CrossingFailed(
          "the SQLite file " + file + " cannot be read: " + e.getMessage() + remedy, e);
    } finally {
      if (!opened) {
        snapshot.close();
      }
    }
  }

  private void begin(int count) throws SQLException {
    if (!writable) {
      readers.add(reader());
      start(readers.getFirst());
      return;
    }
    try (var lock = connect(file, true)) {
      run(lock, "pragma wal_autocheckpoint = 0");
      run(lock, "begin immediate");
      for (int i = 0; i < count; i++) {
        var reader = reader();
        readers.add(reader);
        start(reader);
      }
      run(lock, "rollback");
    }
  }

  private SQLiteConnection reader() throws SQLException {
    var reader = connect(file, false);
    // No memory map: it would count as this process's memory.
    run(reader, "pragma cache_size = -4096");
    run(reader, "pragma trusted_schema = off");
    return reader;
  }

  private static void start(Connection reader) throws SQLException {
    run(reader, "begin");
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery("select count(*) from sqlite_schema")) {
      rows.next();
    }
  }

  /** Opens a file that is there. */
  static SQLiteConnection connect(Path file, boolean write) throws SQLException {
    var config = new SQLiteConfig();
    if (write) {
      config.resetOpenMode(SQLiteOpenMode.CREATE);
    } else {
      config.setReadOnly(true);
    }
    config.setBusyTimeout(BUSY_MILLIS);
    return (SQLiteConnection) config.createConnection("jdbc:sqlite:" + file);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The connections, each for one thread. */
  List<SQLiteConnection> readers() {
    return List.copyOf(readers);
  }

  SQLiteConnection first() {
    return readers.getFirst();
  }

  Path file() {
    return file;
  }

  /** Whether a writer can go on while this is open. */
  boolean letsWritersWork() throws SQLException {
    try (var statement = first().createStatement();
        var rows = statement.executeQuery("pragma journal_mode")) {
      return rows.next() && "wal".equalsIgnoreCase(rows.getString(1));
    }
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  @Override
  public void close() {
    readers.forEach(SqliteSnapshot::close);
    if (writable && !walBefore && Files.exists(beside("-wal"))) {
      tidy();
    }
  }

  private static void close(Connection reader) {
    try {
      reader.close();
    } catch (SQLException e) {
      return; // nothing was written, so nothing can be lost
    }
  }

  /** Readers leave an empty log behind, a writer takes it away. */
  private void tidy() {
    try (var last = connect(file, true)) {
      run(last, "pragma schema_version");
    } catch (SQLException e) {
      return; // somebody else uses the file, and will do so
    }
  }
}
