package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.AuditEntry;
import dev.portolan.accounts.domain.AuditEvent;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;

/** The trail of what was done. It only grows. */
public interface AuditLog {

  void append(AuditEvent event);

  /** All events, newest first. */
  Page<AuditEntry> list(PageRequest page);
}
