package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.FollowRepositoryContract;

final class SqliteFollowRepositoryTest extends FollowRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return MigratedAccountsPorts.onSqlite();
  }
}
