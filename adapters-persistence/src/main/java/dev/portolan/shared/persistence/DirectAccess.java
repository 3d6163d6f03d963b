package dev.portolan.shared.persistence;

import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * The way to a database past its pool and its transactions, for work that may take as long as it
 * needs and has its own rules: moving the whole of it.
 */
public sealed interface DirectAccess {

  /** Where the data lies, for a human; never a password. */
  String description();

  /**
   * A SQLite file.
   *
   * @param file absolute; it need not be there
   */
  record ToFile(Path file) implements DirectAccess {
    @Override
    public String description() {
      return "SQLite file " + file;
    }
  }

  /**
   * A PostgreSQL database.
   *
   * @param connections new ones, without a deadline
   */
  record ToServer(DataSource connections, String description) implements DirectAccess {}

  /**
   * Finds the way; it opens nothing.
   *
   * @throws IllegalArgumentException the URL names a database that is there only while it is open
   */
  static DirectAccess of(DatabaseUrl url, DatabaseSettings settings) {
    return switch (url) {
      case SqliteUrl sqlite -> {
        Path file = sqlite.file();
        if (file == null) {
          throw new IllegalArgumentException("a database in memory cannot be copied: name a file");
        }
        yield new ToFile(file.toAbsolutePath().normalize());
      }
      case PostgresUrl postgres ->
          new ToServer(PostgresConnections.forLongWork(postgres, settings), postgres.describe());
    };
  }
}
