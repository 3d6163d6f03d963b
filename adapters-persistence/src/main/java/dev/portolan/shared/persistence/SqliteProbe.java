package dev.portolan.shared.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;

/** Looks at a SQLite file before it is used, and says plainly why it cannot be. */
final class SqliteProbe {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private SqliteProbe() {}

  static void prepareFolder(Path path) {
    if (Files.isDirectory(path)) {
      throw new DatabaseUnusable(path + " is a folder, not a file: look at DATABASE_URL", null);
    }
    Path folder = path.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new DatabaseUnusable(
          "the folder "
              + folder
              + " cannot be made ("
              + e.getClass().getSimpleName()
              + "): look at its rights, or at DATABASE_URL",
          e);
    }
    if (folder != null && !Files.isWritable(folder)) {
      throw new DatabaseUnusable(
          "the folder "
              + folder
              + " is read-only, but SQLite has to write beside its file: look at"
              + " its rights, or at DATABASE_URL",
          null);
    }
    if (Files.exists(path)) {
      checkFile(path);
    }
  }

  private static void checkFile(Path path) {
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw new DatabaseUnusable(
          "the file " + path + " cannot be read and written: look at its rights", null);
    }
    try (var in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(MAGIC.length);
      if (head.length > 0 && !Arrays.equals(head, MAGIC)) {
        throw new DatabaseUnusable(
            "the file " + path + " is not a SQLite database; " + restore(), null);
      }
    } catch (IOException e) {
      throw new DatabaseUnusable("the file " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Tries a file that may be missing, and a write beside it; neither is left behind. */
  static void check(SqliteUrl url, DatabaseSettings settings) {
    if (url.file() == null) {
      return;
    }
    Path path = url.file().toAbsolutePath().normalize();
    if (Files.exists(path)) {
      SqliteFile.open(url, settings);
    }
    Path folder = path.getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    try {
      Files.delete(Files.createTempFile(folder, ".portolan", ".probe"));
    } catch (IOException e) {
      throw new DatabaseUnusable(
          "nothing can be written into the folder "
              + folder
              + ": look at its rights and its space, or at DATABASE_URL",
          e);
    }
  }

  static void check(SqliteFile file) {
    try (var connection = file.migrator();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from sqlite_schema")) {
      rows.next();
    } catch (SQLException e) {
      throw refusal(file.path(), e);
    }
  }

  /** Why the file cannot be used, in one sentence. */
  static DatabaseUnusable refusal(Path path, SQLException e) {
    return switch (SqliteDialect.code(e) & 0xff) {
      case 11 -> new DatabaseUnusable("the file " + path + " is damaged; " + restore(), e);
      case 26 ->
          new DatabaseUnusable("the file " + path + " is not a SQLite database; " + restore(), e);
      case 13 ->
          new DatabaseUnusable("the disk of " + path + " is full: make space, then start again", e);
      case 8 -> new DatabaseUnusable("the file " + path + " is read-only: look at its rights", e);
      case 5 ->
          new DatabaseUnusable("the file " + path + " is locked by another program: stop it", e);
      default ->
          new DatabaseUnusable("the file " + path + " cannot be opened: " + e.getMessage(), e);
    };
  }

  private static String restore() {
    return "move it away, with its -wal and -shm beside it, and put the last backup in its place";
  }
}
