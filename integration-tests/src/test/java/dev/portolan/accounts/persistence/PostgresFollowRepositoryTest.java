package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.FollowRepositoryContract;

final class PostgresFollowRepositoryTest extends FollowRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return PostgresAccountsPorts.open();
  }
}
