package dev.portolan.accounts.application.port;

final class InMemoryAuditLogTest extends AuditLogContract {

  @Override
  protected AccountsPorts open() {
    return new InMemoryAccountsPorts();
  }
}
