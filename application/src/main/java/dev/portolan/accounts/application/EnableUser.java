package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Unauthenticated;
import java.time.InstantSource;

/** Lets a disabled account in again. Its owner has to sign in anew. */
public final class EnableUser {

  /**
   * @param username whose
   */
  public record Command(String username) {}

  private final AdminGuard guard;
  private final UserRepository users;
  private final SessionRepository sessions;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public EnableUser(
      UserRepository users,
      RoleRepository roles,
      SessionRepository sessions,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.guard = new AdminGuard(users, roles);
    this.users = users;
    this.sessions = sessions;
    this.audit = new AuditTrail(audit, clock);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Enabling twice is no error.
   *
   * @throws Unauthenticated nobody is signed in
   * @throws NotFound nobody is called so
   * @throws Forbidden the actor may not administer accounts
   * @throws Conflict somebody else changed the user meanwhile
   */
  public void handle(Actor actor, Command command) {
    AdminGuard.requireKnown(actor);
    transactions.write(() -> {
      var user = guard.requireUser(actor, command.username());
      if (user.isActive()) {
        return;
      }
      users.update(user.enabled(clock.instant()));
      // A sign-in that raced with the disabling may have left one behind.
      sessions.endAll(user.id());
      audit.record(actor, AuditKind.ENABLED, user.username().value());
    });
  }
}
