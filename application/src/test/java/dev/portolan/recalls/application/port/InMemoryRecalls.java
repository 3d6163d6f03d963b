package dev.portolan.recalls.application.port;

import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.shared.application.port.InMemoryState;
import dev.portolan.shared.application.port.InMemoryTransactions;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the fakes of recalls keep together, in memory. */
public final class InMemoryRecalls implements InMemoryState {

  private record Saved(Map<RecallId, Recall> recalls) {}

  final InMemoryTransactions transactions;
  final Map<RecallId, Recall> recalls = new TreeMap<>(Comparator.comparingLong(RecallId::value));
  private long lastId;

  private InMemoryRecalls(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** The ports over fakes, with transactions that roll them back. */
  public static RecallStore store() {
    var transactions = new InMemoryTransactions();
    var state = transactions.register(new InMemoryRecalls(transactions));
    return new RecallStore(
        transactions, new InMemoryRecallRepository(state), new InMemoryRecallSearch(state));
  }

  /** Ids are never reused, not even after a rollback. */
  RecallId nextId() {
    return new RecallId(++lastId);
  }

  Stream<StoredRecall> all() {
    transactions.requireRead();
    return recalls.entrySet().stream().map(it -> new StoredRecall(it.getKey(), it.getValue()));
  }

  @Override
  public Object save() {
    return new Saved(Map.copyOf(recalls));
  }

  @Override
  public void restore(Object saved) {
    recalls.clear();
    recalls.putAll(((Saved) saved).recalls());
  }
}
