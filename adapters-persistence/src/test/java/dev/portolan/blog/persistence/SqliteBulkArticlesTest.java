package dev.portolan.blog.persistence;

import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.Username;
import dev.portolan.accounts.persistence.AccountsPersistence;
import dev.portolan.blog.application.port.BulkArticles;
import dev.portolan.blog.application.port.BulkArticlesContract;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class SqliteBulkArticlesTest extends BulkArticlesContract {

  private final List<UserId> users = new ArrayList<>();
  private final Database database =
      Database.open(DatabaseUrl.parse("sqlite::memory:"), DatabaseSettings.DEFAULTS);

  @BeforeEach
  void addUsers() {
    database.migrate(List.of("accounts", "blog"));
    var accounts = new AccountsPersistence(database).users();
    for (var name : List.of("writer", "reader")) {
      var email = new Email(name + "@test.example");
      var user = new NewUser(new Username(name), email, PasswordHash.LOCKED, NOW);
      users.add(transactions().write(() -> accounts.add(user)).id());
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Override
  protected BulkArticles bulk() {
    return new JooqBulkArticles(database.sql());
  }

  @Override
  protected UserId user(int index) {
    return users.get(index);
  }
}
