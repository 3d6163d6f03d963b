package dev.portolan.recalls.persistence;

import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.MigratedStore;

/** No recalls yet, in a database of its own. */
final class MigratedRecalls extends MigratedStore<RecallStore> {

  MigratedRecalls(DatabaseUrl url) {
    super(url, "accounts", "recalls");
  }

  static MigratedRecalls onSqlite() {
    return new MigratedRecalls(SQLITE);
  }

  @Override
  public RecallStore store() {
    var stored = new RecallsPersistence(database());
    return new RecallStore(database().transactions(), stored.recalls(), stored.search());
  }
}
