package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.AuditEntry;
import dev.portolan.accounts.domain.AuditEvent;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;

/** The audit trail in memory. */
public final class InMemoryAuditLog implements AuditLog {

  private final InMemoryAccounts store;

  InMemoryAuditLog(InMemoryAccounts store) {
    this.store = store;
  }

  @Override
  public void append(AuditEvent event) {
    store.transactions.requireWrite();
    store.audit.add(new AuditEntry(store.audit.size() + 1L, event));
  }

  @Override
  public Page<AuditEntry> list(PageRequest page) {
    store.transactions.requireRead();
    return InMemoryPages.cut(
        store.audit.reversed(), page, entry -> new Cursor(entry.event().occurredAt(), entry.id()));
  }
}
