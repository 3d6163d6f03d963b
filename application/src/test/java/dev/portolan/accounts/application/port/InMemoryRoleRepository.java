package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Role;
import dev.portolan.shared.domain.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Roles in memory: those that the migrations bring. */
public final class InMemoryRoleRepository implements RoleRepository {

  private final InMemoryAccounts store;

  InMemoryRoleRepository(InMemoryAccounts store) {
    this.store = store;
  }

  @Override
  public boolean exists(Role role) {
    store.transactions.requireRead();
    return store.roles.containsKey(role);
  }

  @Override
  public boolean grant(UserId user, Role role) {
    store.transactions.requireWrite();
    return store.grants.add(new InMemoryAccounts.Grant(user, role));
  }

  @Override
  public boolean revoke(UserId user, Role role) {
    store.transactions.requireWrite();
    return store.grants.remove(new InMemoryAccounts.Grant(user, role));
  }

  @Override
  public Map<UserId, List<Role>> of(Collection<UserId> users) {
    store.transactions.requireRead();
    var roles = new HashMap<UserId, List<Role>>();
    store.grants.stream()
        .filter(grant -> users.contains(grant.user()))
        .sorted(Comparator.comparing(grant -> grant.role().name()))
        .forEach(
            grant -> roles.computeIfAbsent(grant.user(), _ -> new ArrayList<>()).add(grant.role()));
    return roles;
  }

  @Override
  public void lock(Role role) {
    // One transaction at a time: all the others wait anyway.
    store.transactions.requireWrite();
  }

  @Override
  public long countActive(Role role) {
    store.transactions.requireRead();
    return store.users.values().stream()
        .filter(user ->
            user.isActive() && store.grants.contains(new InMemoryAccounts.Grant(user.id(), role)))
        .count();
  }
}
