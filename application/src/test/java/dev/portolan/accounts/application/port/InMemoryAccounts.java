package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.AccountsPolicy;
import dev.portolan.accounts.domain.AuditEntry;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.Session;
import dev.portolan.accounts.domain.TokenHash;
import dev.portolan.accounts.domain.User;
import dev.portolan.shared.application.port.InMemoryState;
import dev.portolan.shared.application.port.InMemoryTransactions;
import dev.portolan.shared.domain.Permission;
import dev.portolan.shared.domain.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the accounts' fakes keep together, as the tables of one database do. */
public final class InMemoryAccounts implements InMemoryState {

  /** One row of follows. */
  record Follow(UserId follower, UserId followee) {}

  /** One row of user_roles. */
  record Grant(UserId user, Role role) {}

  private record Saved(
      Map<Long, User> users,
      Map<TokenHash, Session> sessions,
      Set<Grant> grants,
      Set<Follow> follows,
      List<AuditEntry> audit) {}

  final InMemoryTransactions transactions;
  final Map<Long, User> users = new TreeMap<>();
  final Map<TokenHash, Session> sessions = new HashMap<>();
  final Set<Grant> grants = new LinkedHashSet<>();
  final Set<Follow> follows = new LinkedHashSet<>();
  final List<AuditEntry> audit = new ArrayList<>();
  final Map<Role, Set<Permission>> roles =
      Map.of(
          Role.ADMIN, Set.of(AccountsPolicy.ADMINISTER),
          Role.MODERATOR, Set.of(),
          Role.MEMBER, Set.of());

  public InMemoryAccounts(InMemoryTransactions transactions) {
    this.transactions = transactions;
    transactions.register(this);
  }

  public InMemoryUserRepository users() {
    return new InMemoryUserRepository(this);
  }

  public InMemoryRoleRepository roles() {
    return new InMemoryRoleRepository(this);
  }

  public InMemorySessionRepository sessions() {
    return new InMemorySessionRepository(this);
  }

  public InMemoryFollowRepository follows() {
    return new InMemoryFollowRepository(this);
  }

  public InMemoryProfileReader profiles() {
    return new InMemoryProfileReader(this);
  }

  public InMemoryBulkAccounts bulk() {
    return new InMemoryBulkAccounts(this);
  }

  public InMemoryAuditLog audit() {
    return new InMemoryAuditLog(this);
  }

  @Override
  public Object save() {
    return new Saved(
        new HashMap<>(users),
        new HashMap<>(sessions),
        new LinkedHashSet<>(grants),
        new LinkedHashSet<>(follows),
        new ArrayList<>(audit));
  }

  @Override
  public void restore(Object saved) {
    var before = (Saved) saved;
    replace(users, before.users());
    replace(sessions, before.sessions());
    grants.retainAll(before.grants());
    grants.addAll(before.grants());
    follows.retainAll(before.follows());
    follows.addAll(before.follows());
    audit.clear();
    audit.addAll(before.audit());
  }

  private static <K, V> void replace(Map<K, V> now, Map<K, V> before) {
    now.clear();
    now.putAll(before);
  }
}
