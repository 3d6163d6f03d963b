package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.FollowRepositoryContract;
import dev.portolan.shared.persistence.DatabaseUrl;

final class SqliteFollowRepositoryTest extends FollowRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return new MigratedAccountsPorts(DatabaseUrl.parse("sqlite::memory:"));
  }
}
