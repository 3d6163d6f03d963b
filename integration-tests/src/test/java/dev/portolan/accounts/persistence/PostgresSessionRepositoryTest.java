package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.SessionRepositoryContract;

final class PostgresSessionRepositoryTest extends SessionRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return PostgresAccountsPorts.open();
  }
}
