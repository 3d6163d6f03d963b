package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.User;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Unauthenticated;
import java.time.InstantSource;
import java.util.List;

/** Shuts an account out: its sessions end at once, and nobody signs in to it. */
public final class DisableUser {

  /**
   * @param username whose
   */
  public record Command(String username) {}

  private final AdminGuard guard;
  private final UserRepository users;
  private final RoleRepository roles;
  private final SessionRepository sessions;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public DisableUser(
      UserRepository users,
      RoleRepository roles,
      SessionRepository sessions,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.guard = new AdminGuard(users, roles);
    this.users = users;
    this.roles = roles;
    this.sessions = sessions;
    this.audit = new AuditTrail(audit, clock);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Disabling twice is no error.
   *
   * @throws Unauthenticated nobody is signed in
   * @throws NotFound nobody is called so
   * @throws Forbidden the actor may not administer accounts
   * @throws Conflict it is the last admin, or somebody else changed the user meanwhile
   */
  public void handle(Actor actor, Command command) {
    AdminGuard.requireKnown(actor);
    transactions.write(() -> {
      var user = guard.requireUser(actor, command.username());
      if (!user.isActive()) {
        return;
      }
      if (isAdmin(user)) {
        guard.keepingAnAdmin(() -> disable(actor, user));
      } else {
        disable(actor, user);
      }
    });
  }

  private boolean isAdmin(User user) {
    return roles.of(List.of(user.id())).getOrDefault(user.id(), List.of()).contains(Role.ADMIN);
  }

  private void disable(Actor actor, User user) {
    users.update(user.disabled(clock.instant()));
    sessions.endAll(user.id());
    audit.record(actor, AuditKind.DISABLED, user.username().value());
  }
}
