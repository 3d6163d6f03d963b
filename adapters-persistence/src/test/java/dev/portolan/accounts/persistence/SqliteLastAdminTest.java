package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.LastAdminContract;
import dev.portolan.accounts.application.port.AccountsPorts;

final class SqliteLastAdminTest extends LastAdminContract {

  @Override
  protected AccountsPorts open() {
    return MigratedAccountsPorts.onSqlite();
  }
}
