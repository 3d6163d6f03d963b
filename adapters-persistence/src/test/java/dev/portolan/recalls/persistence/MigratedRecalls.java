package dev.portolan.recalls.persistence;

import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.List;

/** No recalls yet, in a database of its own. */
final class MigratedRecalls implements AutoCloseable {

  private final Database database;

  /** In a SQLite file, which goes when this is closed. */
  static MigratedRecalls onSqlite() {
    return new MigratedRecalls(DatabaseUrl.parse("sqlite::memory:"));
  }

  MigratedRecalls(DatabaseUrl url) {
    database = Database.open(url, DatabaseSettings.DEFAULTS.withReaders(2));
    database.migrate(List.of("accounts", "recalls"));
  }

  Database database() {
    return database;
  }

  RecallStore store() {
    var stored = new RecallsPersistence(database);
    return new RecallStore(database.transactions(), stored.recalls(), stored.search());
  }

  @Override
  public void close() {
    database.close();
  }
}
