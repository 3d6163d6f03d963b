package dev.portolan.shared.persistence;

import dev.portolan.shared.application.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** A whole, compact copy of a SQLite file, made while others go on writing to it. */
public final class SqliteCopy implements AutoCloseable {

  private static final int BUSY_MILLIS = 30_000;

  private static final String CHECKS = "checks passed";

  private final DraftFile draft;

  private SqliteCopy(DraftFile draft) {
    this.draft = draft;
  }

  /**
   * Copies into a draft.
   *
   * @throws IOException with a sentence that says what is wrong
   */
  public static SqliteCopy of(Path file, Path target, Consumer<Progress> progress)
      throws IOException {
    return copy(file, target, null, progress);
  }

  /**
   * Copies into a draft, and looks at the source in just the state that the copy has. Writers wait
   * for the moment that it takes to begin.
   *
   * @param look at a connection that reads from that state
   * @throws IOException with a sentence that says what is wrong
   */
  public static SqliteCopy of(
      Path file, Path target, Consumer<Connection> look, Consumer<Progress> progress)
      throws IOException {
    return copy(file, target, look, progress);
  }

  private static SqliteCopy copy(
      Path file, Path target, @Nullable Consumer<Connection> look, Consumer<Progress> progress)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file);
    }
    var copy = new SqliteCopy(DraftFile.of(target));
    boolean done = false;
    try {
      if (look == null) {
        copy.vacuum(file, null, progress);
      } else {
        copy.vacuumAndLook(file, look, progress);
      }
      done = true;
      return copy;
    } catch (SQLException e) {
      throw copy.failure(file, e);
    } finally {
      if (!done) {
        copy.close();
      }
    }
  }

  /** A held write lock makes two readers begin in the same state, however many would write. */
  private void vacuumAndLook(Path file, Consumer<Connection> look, Consumer<Progress> progress)
      throws SQLException {
    try (Connection reader = open(file);
        Statement reading = reader.createStatement()) {
      try (Connection writer = open(file);
          Statement lock = writer.createStatement()) {
        lock.execute("begin immediate");
        reading.execute("begin");
        reading.executeQuery(SqliteVacuum.READ_SCHEMA).close();
        vacuum(file, writer, progress);
      }
      look.accept(reader);
    }
  }

  private void vacuum(Path file, @Nullable Connection lock, Consumer<Progress> progress)
      throws SQLException {
    try (Connection connection = open(file)) {
      new SqliteVacuum(draft.path(), lock, progress).run(connection);
    }
  }

  private static Connection open(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.resetOpenMode(SQLiteOpenMode.CREATE); // a file that is missing stays missing
    return JDBC.createConnection(JDBC.PREFIX + file, config.toProperties());
  }

  /** Where the copy lies until it is published. */
  public Path path() {
    return draft.path();
  }

  /**
   * Reads all of the copy, and each reference in it.
   *
   * @throws IOException it is damaged; the sentence says how
   */
  public void check(Consumer<Progress> progress) throws IOException {
    check(draft.path(), progress);
  }

  /**
   * Reads all of a SQLite file, and each reference in it.
   *
   * @throws IOException it is damaged, or no database; the sentence says how
   */
  public static void check(Path file, Consumer<Progress> progress) throws IOException {
    progress.accept(new Progress(CHECKS, 0, 2));
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("pragma integrity_check(1)")) {
        if (rows.next() && !"ok".equals(rows.getString(1))) {
          throw new IOException(file + " is damaged: " + rows.getString(1));
        }
      }
      progress.accept(new Progress(CHECKS, 1, 2));
      try (var rows = statement.executeQuery("pragma foreign_key_check")) {
        if (rows.next()) {
          throw new IOException(
              file + " has rows in " + rows.getString(1) + " that refer to what is not there");
        }
      }
      progress.accept(new Progress(CHECKS, 2, 2));
    } catch (SQLException e) {
      throw new IOException(file + " is not a whole SQLite database: " + e.getMessage(), e);
    }
  }

  /**
   * Gives the copy its name, once the disk has it.
   *
   * @throws IOException with a sentence that says what is wrong
   */
  public void publish() throws IOException {
    draft.publish();
  }

  private IOException failure(Path file, SQLException e) {
    Path folder = draft.target().getParent();
    return switch (SqliteDialect.code(e) & 0xff) {
      case 13 -> new IOException("the disk of " + folder + " is full: make space", e);
      case 8, 14 -> new IOException(folder + " cannot be written: look at its rights", e);
      default -> new IOException(file + " cannot be copied: " + e.getMessage(), e);
    };
  }

  @Override
  public void close() {
    draft.close();
  }
}
