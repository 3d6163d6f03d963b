package dev.portolan.vocabulary.persistence;

import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import dev.portolan.vocabulary.persistence.generated.Tables;
import org.jooq.impl.DSL;

/** An empty vocabulary in a PostgreSQL database of its own, with two users. */
final class PostgresVocabulary implements AutoCloseable {

  private final PostgresServer.Fresh fresh = PostgresServer.freshDatabase();
  private final MigratedVocabulary migrated =
      new MigratedVocabulary(DatabaseUrl.parse(fresh.url()));

  /** Empties it: a database is dear to make. */
  VocabularyStore emptyStore() {
    var database = migrated.database();
    database
        .transactions()
        .write(() -> {
          var sql = database.sql().get();
          sql.truncate(DSL.table(DSL.name("users"))).restartIdentity().cascade().execute();
          sql.truncate(Tables.WORDS).cascade().execute();
          sql.truncate(Tables.SENTENCE_TEMPLATES).execute();
        });
    return migrated.store();
  }

  @Override
  public void close() {
    migrated.close();
    fresh.close();
  }
}
