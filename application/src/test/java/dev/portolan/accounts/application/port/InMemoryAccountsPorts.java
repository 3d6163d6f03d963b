package dev.portolan.accounts.application.port;

import dev.portolan.shared.application.port.InMemoryTransactions;
import dev.portolan.shared.application.port.Transactions;

/** The fakes, as the contracts want them. */
public final class InMemoryAccountsPorts implements AccountsPorts {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryAccounts store = new InMemoryAccounts(transactions);

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public UserRepository users() {
    return store.users();
  }

  @Override
  public RoleRepository roles() {
    return store.roles();
  }

  @Override
  public SessionRepository sessions() {
    return store.sessions();
  }

  @Override
  public FollowRepository follows() {
    return store.follows();
  }

  @Override
  public ProfileReader profiles() {
    return store.profiles();
  }

  @Override
  public AuditLog audit() {
    return store.audit();
  }

  @Override
  public void close() {}
}
