package dev.portolan.accounts.persistence;

import static dev.portolan.accounts.persistence.generated.Tables.AUDIT_EVENTS;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.domain.AuditActor;
import dev.portolan.accounts.domain.AuditEntry;
import dev.portolan.accounts.domain.AuditEvent;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.Sql;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The audit trail in the table {@code audit_events}. */
final class JooqAuditLog implements AuditLog {

  private static final String ANONYMOUS = "anonymous";
  private static final String USER = "user";
  private static final String OPERATOR = "operator";

  private final Sql sql;

  JooqAuditLog(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void append(AuditEvent event) {
    sql.get()
        .insertInto(AUDIT_EVENTS)
        .set(AUDIT_EVENTS.OCCURRED_AT, event.occurredAt())
        .set(AUDIT_EVENTS.KIND, event.kind().name())
        .set(AUDIT_EVENTS.ACTOR_KIND, kind(event.actor()))
        .set(AUDIT_EVENTS.ACTOR_ID, id(event.actor()))
        .set(AUDIT_EVENTS.SUBJECT, event.subject())
        .set(AUDIT_EVENTS.REQUEST_ID, event.requestId())
        .set(AUDIT_EVENTS.DETAIL, event.detail().orElse(null))
        .execute();
  }

  @Override
  public Page<AuditEntry> list(PageRequest page) {
    long total = sql.get().fetchCount(AUDIT_EVENTS);
    var found =
        sql.get()
            .selectFrom(AUDIT_EVENTS)
            .where(Cut.from(page, AUDIT_EVENTS.ID))
            .orderBy(AUDIT_EVENTS.ID.desc())
            .limit(Cut.read(page))
            .offset(Cut.skipped(page))
            .fetch(JooqAuditLog::entry);
    return Cut.page(
        found, total, page, entry -> new Cursor(entry.event().occurredAt(), entry.id()));
  }

  private static AuditEntry entry(Record row) {
    return new AuditEntry(
        row.get(AUDIT_EVENTS.ID),
        new AuditEvent(
            row.get(AUDIT_EVENTS.OCCURRED_AT),
            new AuditKind(row.get(AUDIT_EVENTS.KIND)),
            actor(row),
            row.get(AUDIT_EVENTS.SUBJECT),
            row.get(AUDIT_EVENTS.REQUEST_ID),
            Optional.ofNullable(row.get(AUDIT_EVENTS.DETAIL))));
  }

  private static AuditActor actor(Record row) {
    var kind = row.get(AUDIT_EVENTS.ACTOR_KIND);
    return switch (kind) {
      case ANONYMOUS -> new AuditActor.Nobody();
      case USER -> new AuditActor.Known(new UserId(row.get(AUDIT_EVENTS.ACTOR_ID)));
      case OPERATOR -> new AuditActor.CommandLine();
      default -> throw new IllegalStateException("an audit event of an unknown actor: " + kind);
    };
  }

  private static String kind(AuditActor actor) {
    return switch (actor) {
      case AuditActor.Nobody _ -> ANONYMOUS;
      case AuditActor.Known _ -> USER;
      case AuditActor.CommandLine _ -> OPERATOR;
    };
  }

  private static @Nullable Long id(AuditActor actor) {
    return actor instanceof AuditActor.Known(var id) ? id.value() : null;
  }
}
