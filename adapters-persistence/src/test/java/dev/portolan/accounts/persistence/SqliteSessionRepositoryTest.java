package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.SessionRepositoryContract;
import dev.portolan.shared.persistence.DatabaseUrl;

final class SqliteSessionRepositoryTest extends SessionRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return new MigratedAccountsPorts(DatabaseUrl.parse("sqlite::memory:"));
  }
}
