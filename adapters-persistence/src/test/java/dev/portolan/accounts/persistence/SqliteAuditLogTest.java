package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.AuditLogContract;

final class SqliteAuditLogTest extends AuditLogContract {

  @Override
  protected AccountsPorts open() {
    return MigratedAccountsPorts.onSqlite();
  }
}
