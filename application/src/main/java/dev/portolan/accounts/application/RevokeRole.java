package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.RoleRepository;
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
import java.util.Optional;

/** Takes a role from a user. Whoever does not have it is left as they are. */
public final class RevokeRole {

  /**
   * @param username whose
   * @param role which
   */
  public record Command(String username, String role) {}

  private final AdminGuard guard;
  private final RoleRepository roles;
  private final AuditTrail audit;
  private final Transactions transactions;

  public RevokeRole(
      UserRepository users,
      RoleRepository roles,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.guard = new AdminGuard(users, roles);
    this.roles = roles;
    this.audit = new AuditTrail(audit, clock);
    this.transactions = transactions;
  }

  /**
   * @throws Unauthenticated nobody is signed in
   * @throws NotFound nobody is called so, or there is no such role
   * @throws Forbidden the actor may not administer accounts
   * @throws Conflict it is the last admin's
   */
  public void handle(Actor actor, Command command) {
    AdminGuard.requireKnown(actor);
    transactions.write(() -> {
      var role = guard.requireRole(command.role());
      var user = guard.requireUser(actor, command.username());
      if (role.equals(Role.ADMIN) && user.isActive()) {
        guard.keepingAnAdmin(() -> revoke(actor, user, role));
      } else {
        revoke(actor, user, role);
      }
    });
  }

  private void revoke(Actor actor, User user, Role role) {
    if (roles.revoke(user.id(), role)) {
      audit.record(
          actor, AuditKind.ROLE_REVOKED, user.username().value(), Optional.of(role.name()));
    }
  }
}
