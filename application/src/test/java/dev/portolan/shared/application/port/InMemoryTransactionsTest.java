package dev.portolan.shared.application.port;

final class InMemoryTransactionsTest extends TransactionsContract {

  private static final class Stored implements InMemoryState {
    private long value;

    @Override
    public Object save() {
      return value;
    }

    @Override
    public void restore(Object saved) {
      value = (Long) saved;
    }
  }

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryTransactions impatient = new InMemoryTransactions(PATIENCE);
  private final Stored number = transactions.register(impatient.register(new Stored()));

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Transactions impatient() {
    return impatient;
  }

  @Override
  protected long number() {
    return number.value;
  }

  @Override
  protected void store(long value) {
    number.value = value;
  }

  @Override
  protected void storeImpatiently(long value) {
    number.value = value;
  }
}
