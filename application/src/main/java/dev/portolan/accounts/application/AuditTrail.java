package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.domain.AuditActor;
import dev.portolan.accounts.domain.AuditEvent;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.shared.domain.Actor;
import java.time.InstantSource;
import java.util.Optional;

/** Writes down what a use case does, inside the use case's transaction. */
final class AuditTrail {

  private final AuditLog log;
  private final InstantSource clock;

  AuditTrail(AuditLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  void record(Actor actor, AuditKind kind, String subject) {
    record(actor, kind, subject, Optional.empty());
  }

  void record(Actor actor, AuditKind kind, String subject, Optional<String> detail) {
    record(AuditActor.of(actor), actor.requestId(), kind, subject, detail);
  }

  void record(
      AuditActor actor, String requestId, AuditKind kind, String subject, Optional<String> detail) {
    log.append(new AuditEvent(clock.instant(), kind, actor, subject, requestId, detail));
  }
}
