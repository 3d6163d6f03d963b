package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.ProfileReaderContract;

final class SqliteProfileReaderTest extends ProfileReaderContract {

  @Override
  protected AccountsPorts open() {
    return MigratedAccountsPorts.onSqlite();
  }
}
