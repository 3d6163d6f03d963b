package dev.portolan.recalls.persistence;

import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.List;

/** No recalls yet, in a SQLite file of its own. */
final class SqliteRecalls implements AutoCloseable {

  private final Database database;

  SqliteRecalls() {
    database =
        Database.open(
            DatabaseUrl.parse("sqlite::memory:"), DatabaseSettings.DEFAULTS.withReaders(2));
    database.migrate(List.of("accounts", "recalls"));
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
