package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.AccountsPolicy;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Unauthenticated;

/** What every change that an admin makes to an account asks first, inside its transaction. */
final class AdminGuard {

  private final UserRepository users;
  private final RoleRepository roles;

  AdminGuard(UserRepository users, RoleRepository roles) {
    this.users = users;
    this.roles = roles;
  }

  /**
   * @throws Unauthenticated nobody is signed in, and it is not the command line
   */
  static void requireKnown(Actor actor) {
    if (actor instanceof Actor.Anonymous) {
      throw Unauthenticated.tokenMissing();
    }
  }

  /**
   * @throws NotFound nobody is called so
   * @throws Forbidden the actor may not administer accounts
   */
  User requireUser(Actor actor, String username) {
    var user =
        Username.parse(username).flatMap(users::find).orElseThrow(() -> new NotFound("user"));
    AccountsPolicy.requireMayAdminister(actor, "user");
    return user;
  }

  /**
   * @throws NotFound there is no such role
   */
  Role requireRole(String name) {
    return Role.parse(name).filter(roles::exists).orElseThrow(() -> new NotFound("role"));
  }

  /**
   * Does what takes an admin away, and takes it back if that was the last who can sign in. The lock
   * comes before it: two requests that each see another admin left would take both.
   *
   * @throws Conflict nobody would be left
   */
  void keepingAnAdmin(Runnable change) {
    roles.lock(Role.ADMIN);
    change.run();
    if (roles.countActive(Role.ADMIN) == 0) {
      throw new Conflict("user", "is the last admin");
    }
  }
}
