package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.LastAdminContract;
import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.shared.persistence.DatabaseUrl;

final class SqliteLastAdminTest extends LastAdminContract {

  @Override
  protected AccountsPorts open() {
    return new MigratedAccountsPorts(DatabaseUrl.parse("sqlite::memory:"));
  }
}
