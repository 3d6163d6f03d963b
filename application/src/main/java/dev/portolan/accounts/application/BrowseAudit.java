package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.domain.AccountsPolicy;
import dev.portolan.accounts.domain.AuditEntry;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.Unauthenticated;

/** The audit trail, for admins. */
public final class BrowseAudit {

  private final AuditLog log;
  private final Transactions transactions;

  public BrowseAudit(AuditLog log, Transactions transactions) {
    this.log = log;
    this.transactions = transactions;
  }

  /**
   * All events, newest first.
   *
   * @throws Unauthenticated nobody is signed in
   * @throws Forbidden the actor may not administer accounts
   */
  public Page<AuditEntry> list(Actor actor, PageRequest page) {
    AdminGuard.requireKnown(actor);
    AccountsPolicy.requireMayAdminister(actor, "audit");
    return transactions.read(() -> log.list(page));
  }
}
