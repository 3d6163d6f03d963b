package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.RoleRepositoryContract;

final class PostgresRoleRepositoryTest extends RoleRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return PostgresAccountsPorts.open();
  }
}
