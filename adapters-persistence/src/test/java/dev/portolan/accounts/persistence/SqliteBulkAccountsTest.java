package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.BulkAccounts;
import dev.portolan.accounts.application.port.BulkAccountsContract;
import dev.portolan.accounts.application.port.FollowRepository;
import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class SqliteBulkAccountsTest extends BulkAccountsContract {

  private final Database database =
      Database.open(DatabaseUrl.parse("sqlite::memory:"), DatabaseSettings.DEFAULTS);

  @BeforeEach
  void migrate() {
    database.migrate(List.of("accounts"));
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
  protected BulkAccounts bulk() {
    return new AccountsPersistence(database).bulk();
  }

  @Override
  protected UserRepository users() {
    return new AccountsPersistence(database).users();
  }

  @Override
  protected RoleRepository roles() {
    return new AccountsPersistence(database).roles();
  }

  @Override
  protected FollowRepository follows() {
    return new AccountsPersistence(database).follows();
  }
}
