package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.LastAdminContract;
import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresLastAdminTest extends LastAdminContract {

  @RegisterExtension
  static final Opened<PostgresAccounts> POSTGRES = new Opened<>(PostgresAccounts::new);

  @Override
  protected AccountsPorts open() {
    return POSTGRES.get().empty();
  }
}
