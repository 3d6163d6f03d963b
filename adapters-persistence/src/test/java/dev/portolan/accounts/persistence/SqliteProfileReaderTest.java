package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.ProfileReaderContract;
import dev.portolan.shared.persistence.DatabaseUrl;

final class SqliteProfileReaderTest extends ProfileReaderContract {

  @Override
  protected AccountsPorts open() {
    return new MigratedAccountsPorts(DatabaseUrl.parse("sqlite::memory:"));
  }
}
