package dev.portolan.vocabulary.persistence;

import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.Username;
import dev.portolan.accounts.persistence.AccountsPersistence;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.MigratedStore;
import dev.portolan.vocabulary.application.port.VocabularyStore;

/** An empty vocabulary in a database of its own, with two users. */
final class MigratedVocabulary extends MigratedStore<VocabularyStore> {

  MigratedVocabulary(DatabaseUrl url) {
    super(url, "accounts", "vocabulary");
  }

  static MigratedVocabulary onSqlite() {
    return new MigratedVocabulary(SQLITE);
  }

  @Override
  public VocabularyStore store() {
    var stored = new VocabularyPersistence(database());
    return new VocabularyStore(
        database().transactions(),
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
    var users = new AccountsPersistence(database()).users();
    return database().transactions().write(() -> users.add(user).id());
  }
}
