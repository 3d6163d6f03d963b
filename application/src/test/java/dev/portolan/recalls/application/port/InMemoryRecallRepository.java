package dev.portolan.recalls.application.port;

import static java.util.stream.Collectors.toMap;

import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.shared.domain.Conflict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Recalls in memory. */
final class InMemoryRecallRepository implements RecallRepository {

  private final InMemoryRecalls state;

  InMemoryRecallRepository(InMemoryRecalls state) {
    this.state = state;
  }

  @Override
  public List<StoredRecall> all(List<RecallId> ids) {
    return ids.stream().flatMap(id -> state.all().filter(it -> it.id().equals(id))).toList();
  }

  @Override
  public Map<RecallKey, StoredRecall> find(Collection<RecallKey> keys) {
    return state
        .all()
        .filter(it -> keys.contains(it.recall().key()))
        .collect(toMap(it -> it.recall().key(), it -> it));
  }

  @Override
  public void add(List<Recall> recalls) {
    state.transactions.requireWrite();
    for (var recall : recalls) {
      if (!find(List.of(recall.key())).isEmpty()) {
        throw new Conflict("recall", "is stored already");
      }
      state.recalls.put(state.nextId(), recall);
    }
  }

  @Override
  public void update(List<StoredRecall> recalls) {
    state.transactions.requireWrite();
    recalls.forEach(it -> state.recalls.put(it.id(), it.recall()));
  }

  @Override
  public Map<String, LocalDate> newest() {
    return state
        .all()
        .map(StoredRecall::recall)
        .collect(toMap(it -> it.key().agency(), Recall::date, (a, b) -> a.isAfter(b) ? a : b));
  }
}
