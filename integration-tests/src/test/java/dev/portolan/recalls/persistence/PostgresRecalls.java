package dev.portolan.recalls.persistence;

import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.recalls.persistence.generated.Tables;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;
import java.util.List;

/** No recalls yet, in a PostgreSQL database of its own. */
final class PostgresRecalls implements AutoCloseable {

  private final PostgresServer.Fresh fresh = PostgresServer.freshDatabase();
  private final Database database;

  PostgresRecalls() {
    database = Database.open(DatabaseUrl.parse(fresh.url()), DatabaseSettings.DEFAULTS);
    database.migrate(List.of("accounts", "recalls"));
  }

  /** Empties it: a database is dear to make. */
  RecallStore emptyStore() {
    database
        .transactions()
        .write(() -> {
          var sql = database.sql().get();
          sql.truncate(Tables.RECALLS).restartIdentity().cascade().execute();
          sql.truncate(Tables.RECALL_WORDS).restartIdentity().execute();
          sql.truncate(Tables.RECALL_POSTINGS).execute();
          sql.truncate(Tables.RECALL_AGENCIES).execute();
        });
    var stored = new RecallsPersistence(database);
    return new RecallStore(database.transactions(), stored.recalls(), stored.search());
  }

  @Override
  public void close() {
    database.close();
    fresh.close();
  }
}
