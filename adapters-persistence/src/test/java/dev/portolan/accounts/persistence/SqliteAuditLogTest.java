package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.AuditLogContract;
import dev.portolan.shared.persistence.DatabaseUrl;

final class SqliteAuditLogTest extends AuditLogContract {

  @Override
  protected AccountsPorts open() {
    return new MigratedAccountsPorts(DatabaseUrl.parse("sqlite::memory:"));
  }
}
