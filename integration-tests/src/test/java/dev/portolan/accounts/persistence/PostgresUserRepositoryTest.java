package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.UserRepositoryContract;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresUserRepositoryTest extends UserRepositoryContract {

  @RegisterExtension
  static final Opened<PostgresAccounts> POSTGRES = new Opened<>(PostgresAccounts::new);

  @Override
  protected AccountsPorts open() {
    return POSTGRES.get().empty();
  }
}
