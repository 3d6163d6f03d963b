package dev.portolan.blog.application.port;

import dev.portolan.shared.application.port.InMemoryTransactions;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.UserId;

final class InMemoryBulkArticlesTest extends BulkArticlesContract {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryBulkArticles bulk = new InMemoryBulkArticles(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected BulkArticles bulk() {
    return bulk;
  }

  @Override
  protected UserId user(int index) {
    return new UserId(index + 1L);
  }
}
