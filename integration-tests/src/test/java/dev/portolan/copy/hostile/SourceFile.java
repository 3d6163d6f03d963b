package dev.portolan.copy.hostile;

import dev.portolan.shared.persistence.Statements;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The SQLite file of a case, and whoever else has it open while it is copied. */
final class SourceFile implements AutoCloseable {

  final Path path;
  private final List<Connection> others = new ArrayList<>();

  SourceFile(Path path) {
    this.path = path;
  }

  Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + path);
  }

  /** A connection that stays open until the copy is over. */
  Connection other() throws SQLException {
    Connection other = open();
    others.add(other);
    return other;
  }

  void run(String... statements) throws SQLException {
    try (var connection = open()) {
      Statements.run(connection, statements);
    }
  }

  /**
   * Takes the file as it lies on the disk at this moment, with its log or journal, as a crash of
   * the machine would leave it.
   */
  void crash(Connection writer) throws IOException, SQLException {
    var suffixes = List.of("", "-wal", "-journal");
    for (String suffix : suffixes) {
      if (Files.exists(beside(suffix))) {
        Files.copy(beside(suffix), beside(suffix + ".kept"), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    writer.close();
    for (String suffix : List.of("-wal", "-shm", "-journal")) {
      Files.deleteIfExists(beside(suffix));
    }
    for (String suffix : suffixes) {
      if (Files.exists(beside(suffix + ".kept"))) {
        Files.move(beside(suffix + ".kept"), beside(suffix), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  Path beside(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  /** Writes bytes over the file's own. */
  void overwrite(long at, byte[] bytes) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(at);
      file.write(bytes);
    }
  }

  /** The same bytes in the place of others of the same length, wherever they stand. */
  void replace(byte[] old, byte[] fresh) throws IOException {
    byte[] all = Files.readAllBytes(path);
    int found = 0;
    for (int at = 0; at + old.length <= all.length; at++) {
      if (java.util.Arrays.equals(all, at, at + old.length, old, 0, old.length)) {
        System.arraycopy(fresh, 0, all, at, fresh.length);
        found++;
      }
    }
    if (found == 0) {
      throw new IllegalStateException("the bytes to be replaced are not there");
    }
    Files.write(path, all);
  }

  @Override
  public void close() throws SQLException {
    for (Connection other : others) {
      other.close();
    }
  }
}
