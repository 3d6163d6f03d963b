package dev.portolan.shared.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/** A SQLite file that can be used, and how connections to it are made. */
final class SqliteFile {

  /** Waits inside the driver hold a carrier thread: they are short, the long ones are in Java. */
  private static final int BUSY_MILLIS = 250;

  private static final int MIGRATION_BUSY_MILLIS = 30_000;
  private static final long JOURNAL_BYTES = 64L * 1024 * 1024;
  private static final long MAPPED_BYTES = 1024L * 1024 * 1024;
  private static final int CACHE_KIBIBYTES = 8 * 1024;

  private final Path path;
  private final @Nullable Path temporary;
  private final boolean synchronousFull;

  private SqliteFile(Path path, @Nullable Path temporary, boolean synchronousFull) {
    this.path = path;
    this.temporary = temporary;
    this.synchronousFull = synchronousFull;
  }

  static SqliteFile open(SqliteUrl url, DatabaseSettings settings) {
    SqliteFile file;
    if (url.file() == null) {
      Path folder = temporaryFolder();
      file = new SqliteFile(folder.resolve("portolan.db"), folder, settings.synchronousFull());
    } else {
      Path path = url.file().toAbsolutePath().normalize();
      SqliteProbe.prepareFolder(path);
      file = new SqliteFile(path, null, settings.synchronousFull());
    }
    SqliteProbe.check(file);
    return file;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("portolan");
    } catch (IOException e) {
      throw new DatabaseUnusable(
          "no temporary folder can be made for sqlite::memory: (" + e.getMessage() + ")", e);
    }
  }

  Path path() {
    return path;
  }

  /** A connection that cannot change anything. */
  Connection reader() throws SQLException {
    Connection connection = connect(BUSY_MILLIS);
    run(connection, "pragma query_only = on");
    return connection;
  }

  /** The connection that changes things. Only one may be open. */
  Connection writer() throws SQLException {
    return connect(BUSY_MILLIS);
  }

  /** A connection for migrations, which may wait long for other processes. */
  Connection migrator() throws SQLException {
    return connect(MIGRATION_BUSY_MILLIS);
  }

  private Connection connect(int busyMillis) throws SQLException {
    var properties = new Properties();
    properties.setProperty("busy_timeout", Integer.toString(busyMillis));
    Connection connection = JDBC.createConnection(JDBC.PREFIX + path, properties);
    try {
      run(connection, "pragma journal_mode = wal");
      run(connection, "pragma synchronous = " + (synchronousFull ? "full" : "normal"));
      run(connection, "pragma foreign_keys = on");
      run(connection, "pragma recursive_triggers = on");
      run(connection, "pragma journal_size_limit = " + JOURNAL_BYTES);
      run(connection, "pragma mmap_size = " + MAPPED_BYTES);
      run(connection, "pragma cache_size = -" + CACHE_KIBIBYTES);
      run(connection, "pragma temp_store = memory");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void run(Connection connection, String pragma) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(pragma);
    }
  }

  /** Deletes the file if it was only for this run. */
  void delete() {
    if (temporary == null) {
      return;
    }
    try (var files = Files.walk(temporary)) {
      for (Path left : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(left);
      }
    } catch (IOException | UncheckedIOException e) {
      Failures.LOG.warn("the temporary folder {} could not be deleted", temporary);
    }
  }
}
