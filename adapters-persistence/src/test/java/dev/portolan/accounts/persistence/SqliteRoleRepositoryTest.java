package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.RoleRepositoryContract;
import dev.portolan.shared.persistence.DatabaseUrl;

final class SqliteRoleRepositoryTest extends RoleRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return new MigratedAccountsPorts(DatabaseUrl.parse("sqlite::memory:"));
  }
}
