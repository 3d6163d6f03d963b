package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.UserRepositoryContract;

final class PostgresUserRepositoryTest extends UserRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return PostgresAccountsPorts.open();
  }
}
