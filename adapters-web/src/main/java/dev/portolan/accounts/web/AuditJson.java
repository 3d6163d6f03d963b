package dev.portolan.accounts.web;

import dev.portolan.accounts.domain.AuditActor;
import dev.portolan.accounts.domain.AuditEntry;
import dev.portolan.shared.domain.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. */
record AuditJson(
    long id,
    Instant at,
    String kind,
    By actor,
    String subject,
    String requestId,
    @Nullable String detail) {

  /** Who did it: anonymous, user or operator. */
  record By(String kind, @Nullable Long id) {}

  record Many(List<AuditJson> events, long eventsCount) {}

  static Many many(Page<AuditEntry> page) {
    return new Many(page.items().stream().map(AuditJson::of).toList(), page.total());
  }

  private static AuditJson of(AuditEntry entry) {
    var event = entry.event();
    return new AuditJson(
        entry.id(),
        event.occurredAt(),
        event.kind().name(),
        by(event.actor()),
        event.subject(),
        event.requestId(),
        event.detail().orElse(null));
  }

  private static By by(AuditActor actor) {
    return switch (actor) {
      case AuditActor.Nobody _ -> new By("anonymous", null);
      case AuditActor.Known(var id) -> new By("user", id.value());
      case AuditActor.CommandLine _ -> new By("operator", null);
    };
  }
}
