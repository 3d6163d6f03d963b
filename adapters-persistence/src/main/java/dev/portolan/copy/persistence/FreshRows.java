package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.Schemas;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.Rules;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.domain.TablePair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * The few rows that the migrations put into every new database: a target that holds no others
 * counts as empty.
 */
final class FreshRows implements AutoCloseable {

  /** For tables that no migration of ours made: any row is one too many. */
  static final FreshRows NONE = new FreshRows(null, null);

  private final @Nullable Path folder;
  private final @Nullable SQLiteConnection connection;

  private FreshRows(@Nullable Path folder, @Nullable SQLiteConnection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  static FreshRows of(Schemas schemas) throws SQLException {
    try {
      Path folder = Files.createTempDirectory("portolan");
      Path file = folder.resolve("fresh.db");
      schemas.migrateFile(file.toString());
      return new FreshRows(folder, SqliteSnapshot.connect(file, false));
    } catch (IOException e) {
      throw new CrossingFailed("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  /** Whether a new database's table would have this digest. */
  boolean holds(TablePair table, TableDigest digest) throws SQLException, IOException {
    if (connection == null) {
      return digest.rows() == 0;
    }
    var order = new CopyOrder(false, false, Set.of(), Rules.NONE, false, true);
    var load = new SqliteLoad(table, order, new Findings(), (_, _) -> {});
    load.run(new SqliteRows(connection, "UTF-8"), "", (_, _) -> {});
    return load.digest().isLike(digest);
  }

  @Override
  public void close() throws SQLException, IOException {
    if (connection != null) {
      connection.close();
    }
    if (folder != null) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(folder);
    }
  }
}
