package dev.portolan.accounts.application.port;

import dev.portolan.shared.application.port.InMemoryTransactions;
import dev.portolan.shared.application.port.Transactions;

final class InMemoryBulkAccountsTest extends BulkAccountsContract {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryAccounts store = new InMemoryAccounts(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected BulkAccounts bulk() {
    return store.bulk();
  }

  @Override
  protected UserRepository users() {
    return store.users();
  }

  @Override
  protected RoleRepository roles() {
    return store.roles();
  }

  @Override
  protected FollowRepository follows() {
    return store.follows();
  }
}
