package dev.portolan.recalls.persistence;

import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.recalls.persistence.generated.Tables;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;

/** No recalls yet, in a PostgreSQL database of its own. */
final class PostgresRecalls implements AutoCloseable {

  private final PostgresServer.Fresh fresh = PostgresServer.freshDatabase();
  private final MigratedRecalls migrated = new MigratedRecalls(DatabaseUrl.parse(fresh.url()));

  /** Empties it: a database is dear to make. */
  RecallStore emptyStore() {
    var database = migrated.database();
    database
        .transactions()
        .write(() -> {
          var sql = database.sql().get();
          sql.truncate(Tables.RECALLS).restartIdentity().cascade().execute();
          sql.truncate(Tables.RECALL_WORDS).restartIdentity().execute();
          sql.truncate(Tables.RECALL_POSTINGS).execute();
          sql.truncate(Tables.RECALL_AGENCIES).execute();
        });
    return migrated.store();
  }

  @Override
  public void close() {
    migrated.close();
    fresh.close();
  }
}
