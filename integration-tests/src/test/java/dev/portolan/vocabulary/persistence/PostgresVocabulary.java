package dev.portolan.vocabulary.persistence;

import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.Username;
import dev.portolan.accounts.persistence.AccountsPersistence;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import dev.portolan.vocabulary.persistence.generated.Tables;
import java.util.List;
import org.jooq.impl.DSL;

/** An empty vocabulary in a PostgreSQL database of its own, with two users. */
final class PostgresVocabulary implements AutoCloseable {

  private final PostgresServer.Fresh fresh = PostgresServer.freshDatabase();
  private final Database database;

  PostgresVocabulary() {
    database = Database.open(DatabaseUrl.parse(fresh.url()), DatabaseSettings.DEFAULTS);
    database.migrate(List.of("accounts", "vocabulary"));
  }

  /** Empties it: a database is dear to make. */
  VocabularyStore emptyStore() {
    database
        .transactions()
        .write(() -> {
          var sql = database.sql().get();
          sql.truncate(DSL.table(DSL.name("users"))).restartIdentity().cascade().execute();
          sql.truncate(Tables.WORDS).cascade().execute();
          sql.truncate(Tables.SENTENCE_TEMPLATES).execute();
        });
    var stored = new VocabularyPersistence(database);
    return new VocabularyStore(
        database.transactions(),
        stored.words(),
        stored.templates(),
        stored.learners(),
        stored.practices(),
        user("anna"),
        user("bert"));
  }

  private UserId user(String name) {
    var user =
        new NewUser(
            new Username(name),
            new Email(name + "@x.example"),
            PasswordHash.LOCKED,
            VocabularyStore.NOON);
    var users = new AccountsPersistence(database).users();
    return database.transactions().write(() -> users.add(user).id());
  }

  @Override
  public void close() {
    database.close();
    fresh.close();
  }
}
