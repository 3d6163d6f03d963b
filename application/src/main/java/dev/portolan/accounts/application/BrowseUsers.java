package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.AccountsPolicy;
import dev.portolan.accounts.domain.User;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.Unauthenticated;
import java.util.List;

/** Accounts as their owners and admins see them. */
public final class BrowseUsers {

  private final AdminGuard guard;
  private final UserRepository users;
  private final RoleRepository roles;
  private final Transactions transactions;

  public BrowseUsers(UserRepository users, RoleRepository roles, Transactions transactions) {
    this.guard = new AdminGuard(users, roles);
    this.users = users;
    this.roles = roles;
    this.transactions = transactions;
  }

  /**
   * The actor's own account.
   *
   * @throws Unauthenticated nobody is signed in
   */
  public User current(Actor actor) {
    var id = actor.requireUser();
    return transactions.read(() -> users.find(id)).orElseThrow(Unauthenticated::tokenInvalid);
  }

  /**
   * One account.
   *
   * @throws Unauthenticated nobody is signed in
   * @throws NotFound nobody is called so
   * @throws Forbidden the actor may not administer accounts
   */
  public UserWithRoles user(Actor actor, String username) {
    AdminGuard.requireKnown(actor);
    return transactions.read(() -> {
      var user = guard.requireUser(actor, username);
      return withRoles(List.of(user)).getFirst();
    });
  }

  /**
   * All accounts, newest first.
   *
   * @throws Unauthenticated nobody is signed in
   * @throws Forbidden the actor may not administer accounts
   */
  public Page<UserWithRoles> list(Actor actor, PageRequest page) {
    AdminGuard.requireKnown(actor);
    AccountsPolicy.requireMayAdminister(actor, "users");
    return transactions.read(() -> {
      var found = users.list(page);
      return new Page<>(withRoles(found.items()), found.total(), found.next());
    });
  }

  private List<UserWithRoles> withRoles(List<User> found) {
    var theirs = roles.of(found.stream().map(User::id).toList());
    return found.stream()
        .map(user -> new UserWithRoles(user, theirs.getOrDefault(user.id(), List.of())))
        .toList();
  }
}
