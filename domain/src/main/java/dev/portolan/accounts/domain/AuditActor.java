package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.UserId;

/** Who did what the audit trail tells. */
public sealed interface AuditActor {

  /** Nobody who was signed in. */
  record Nobody() implements AuditActor {}

  /** A user. */
  record Known(UserId id) implements AuditActor {}

  /** Who ran the command line. */
  record CommandLine() implements AuditActor {}

  static AuditActor of(Actor actor) {
    return switch (actor) {
      case Actor.Anonymous _ -> new Nobody();
      case Actor.SignedIn signedIn -> new Known(signedIn.id());
      case Actor.Operator _ -> new CommandLine();
    };
  }
}
