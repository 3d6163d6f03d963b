package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.UserRepositoryContract;
import dev.portolan.shared.persistence.DatabaseUrl;

final class SqliteUserRepositoryTest extends UserRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return new MigratedAccountsPorts(DatabaseUrl.parse("sqlite::memory:"));
  }
}
