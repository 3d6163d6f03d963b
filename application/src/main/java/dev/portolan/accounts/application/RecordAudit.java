package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the audit trail what another context did. Called inside that context's transaction,
 * so that the deed and its line are kept together or not at all.
 */
public final class RecordAudit {

  /**
   * What was done.
   *
   * @param kind a thing, a dot, what was done to it: {@code article.deleted}
   * @param subject what it was done to, as its users call it
   * @param detail more, where there is more
   */
  public record Command(String kind, String subject, @Nullable String detail) {}

  private final AuditTrail audit;
  private final Transactions transactions;

  public RecordAudit(AuditLog audit, Transactions transactions, InstantSource clock) {
    this.audit = new AuditTrail(audit, clock);
    this.transactions = transactions;
  }

  public void handle(Actor actor, Command command) {
    transactions.write(() ->
        audit.record(
            actor,
            new AuditKind(command.kind()),
            command.subject(),
            Optional.ofNullable(command.detail())));
  }
}
