package dev.portolan.shared.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** A whole, compact copy of a SQLite file, made while others go on writing to it. */
public final class SqliteCopy implements AutoCloseable {

  private static final int BUSY_MILLIS = 30_000;

  /**
   * So many steps into its first long statement, VACUUM has begun to read: those before it attach
   * the new file and begin, in some ten steps each.
   */
  private static final int STEPS = 100;

  private static final String READ_SCHEMA = "select count(*) from sqlite_schema";

  private final DraftFile draft;

  private SqliteCopy(DraftFile draft) {
    this.draft = draft;
  }

  /**
   * Copies into a draft.
   *
   * @throws IOException with a sentence that says what is wrong
   */
  public static SqliteCopy of(Path file, Path target) throws IOException {
    return copy(file, target, null);
  }

  /**
   * Copies into a draft, and looks at the source in just the state that the copy has. Writers wait
   * for the moment that it takes to begin.
   *
   * @param look at a connection that reads from that state
   * @throws IOException with a sentence that says what is wrong
   */
  public static SqliteCopy of(Path file, Path target, Consumer<Connection> look)
      throws IOException {
    return copy(file, target, look);
  }

  private static SqliteCopy copy(Path file, Path target, @Nullable Consumer<Connection> look)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file);
    }
    var copy = new SqliteCopy(DraftFile.of(target));
    boolean done = false;
    try {
      if (look == null) {
        copy.vacuum(file, null);
      } else {
        copy.vacuumAndLook(file, look);
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
  private void vacuumAndLook(Path file, Consumer<Connection> look) throws SQLException {
    try (Connection reader = open(file);
        Statement reading = reader.createStatement()) {
      try (Connection writer = open(file);
          Statement lock = writer.createStatement()) {
        lock.execute("begin immediate");
        reading.execute("begin");
        reading.executeQuery(READ_SCHEMA).close();
        vacuum(file, writer);
      }
      look.accept(reader);
    }
  }

  private void vacuum(Path file, @Nullable Connection holdsLock) throws SQLException {
    try (Connection connection = open(file);
        var schema = connection.createStatement();
        var vacuum = connection.prepareStatement("vacuum into ?")) {
      if (holdsLock != null) {
        // Else VACUUM reads it, in as many steps as it is long, before it begins.
        schema.executeQuery(READ_SCHEMA).close();
        ProgressHandler.setHandler(connection, STEPS, releasing(holdsLock));
      }
      vacuum.setString(1, draft.path().toString());
      vacuum.execute();
    }
  }

  private static ProgressHandler releasing(Connection holdsLock) {
    return new ProgressHandler() {
      @Override
      protected int progress() throws SQLException {
        if (!holdsLock.isClosed()) {
          holdsLock.close(); // which ends its transaction
        }
        return 0;
      }
    };
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
  public void check() throws IOException {
    check(draft.path());
  }

  /**
   * Reads all of a SQLite file, and each reference in it.
   *
   * @throws IOException it is damaged, or no database; the sentence says how
   */
  public static void check(Path file) throws IOException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("pragma integrity_check(1)")) {
        if (rows.next() && !"ok".equals(rows.getString(1))) {
          throw new IOException(file + " is damaged: " + rows.getString(1));
        }
      }
      try (var rows = statement.executeQuery("pragma foreign_key_check")) {
        if (rows.next()) {
          throw new IOException(
              file + " has rows in " + rows.getString(1) + " that refer to what is not there");
        }
      }
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
