package dev.portolan.recalls.persistence;

import static dev.portolan.recalls.persistence.generated.Tables.RECALLS;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.portolan.recalls.application.port.RecallRepository;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.SearchText;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.persistence.BulkInsert;
import dev.portolan.shared.persistence.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Recalls with their products; words and marks are kept in step by {@link RecallIndex}. */
class JooqRecallRepository implements RecallRepository {

  private final Sql sql;
  private final RecallIndex index;
  private final RecallAgencies agencies;

  JooqRecallRepository(Sql sql) {
    this.sql = sql;
    this.index = new RecallIndex(sql);
    this.agencies = new RecallAgencies(sql);
  }

  @Override
  public List<StoredRecall> all(List<RecallId> ids) {
    if (ids.isEmpty()) {
      return List.of(); // jOOQ cannot pad a list without values
    }
    var found =
        RecallRows.fetch(sql.get(), RECALLS.ID.in(ids.stream().map(RecallId::value).toList()))
            .stream()
            .collect(toMap(StoredRecall::id, it -> it));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  @Override
  public Map<RecallKey, StoredRecall> find(Collection<RecallKey> keys) {
    var numbers = keys.stream().collect(groupingBy(RecallKey::agency, TreeMap::new, toNumbers()));
    var found = new HashMap<RecallKey, StoredRecall>();
    numbers.forEach((agency, some) ->
        RecallRows.fetch(sql.get(), RECALLS.AGENCY.eq(agency).and(RECALLS.NUMBER.in(some)))
            .forEach(it -> found.put(it.recall().key(), it)));
    return found;
  }

  private static Collector<RecallKey, ?, List<String>> toNumbers() {
    return mapping(RecallKey::number, toList());
  }

  @Override
  public void add(List<Recall> recalls) {
    if (recalls.isEmpty()) {
      return;
    }
    beginWriting();
    agencies.reachTo(recalls);
    insert(recalls);
    var ids = ids(recalls);
    index.add(recalls.stream().map(it -> new StoredRecall(id(it, ids), it)).toList());
  }

  /** Prepares this transaction for many rows, if the engine wants to know. */
  void beginWriting() {}

  private void insert(List<Recall> recalls) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var recall : recalls) {
      rows.add(
          new @Nullable Object[] {
            recall.key().agency(),
            recall.key().number(),
            recall.date().toString(),
            recall.title(),
            SearchText.of(recall).asText(),
            recall.url().orElse(null),
            String.join("\n", recall.hazards()),
            String.join("\n", recall.remedies()),
            recall.description()
          });
    }
    var insert =
        sql.get()
            .insertInto(
                RECALLS,
                RECALLS.AGENCY,
                RECALLS.NUMBER,
                RECALLS.RECALLED_ON,
                RECALLS.TITLE,
                RECALLS.SEARCH_TEXT,
                RECALLS.URL,
                RECALLS.HAZARDS,
                RECALLS.REMEDIES,
                RECALLS.DESCRIPTION)
            .values((String) null, null, null, null, null, null, null, null, null);
    try {
      BulkInsert.execute(sql.get(), insert, rows);
    } catch (DataAccessException failure) {
      if (sql.violates(failure, RECALLS.AGENCY, RECALLS.NUMBER)) {
        throw new Conflict("recall", "is stored already");
      }
      throw failure;
    }
  }

  private Map<RecallKey, Long> ids(List<Recall> recalls) {
    var numbers =
        recalls.stream().map(Recall::key).collect(groupingBy(RecallKey::agency, toNumbers()));
    var ids = new HashMap<RecallKey, Long>();
    numbers.forEach((agency, some) ->
        sql.get()
            .select(RECALLS.NUMBER, RECALLS.ID)
            .from(RECALLS)
            .where(RECALLS.AGENCY.eq(agency), RECALLS.NUMBER.in(some))
            .forEach(row -> ids.put(new RecallKey(agency, row.value1()), row.value2())));
    return ids;
  }

  private static RecallId id(Recall recall, Map<RecallKey, Long> ids) {
    return new RecallId(requireNonNull(ids.get(recall.key())));
  }

  @Override
  public void update(List<StoredRecall> recalls) {
    if (recalls.isEmpty()) {
      return;
    }
    beginWriting();
    agencies.reachTo(recalls.stream().map(StoredRecall::recall).toList());
    index.remove(all(recalls.stream().map(StoredRecall::id).toList()));
    var updates = recalls.stream().map(this::update).toList();
    sql.get().batch(updates).execute();
    index.add(recalls);
    recalls.stream().map(it -> it.recall().key().agency()).distinct().forEach(agencies::measure);
  }

  private Query update(StoredRecall stored) {
    var recall = stored.recall();
    return sql.get()
        .update(RECALLS)
        .set(RECALLS.RECALLED_ON, recall.date().toString())
        .set(RECALLS.TITLE, recall.title())
        .set(RECALLS.SEARCH_TEXT, SearchText.of(recall).asText())
        .set(RECALLS.URL, recall.url().orElse(null))
        .set(RECALLS.HAZARDS, String.join("\n", recall.hazards()))
        .set(RECALLS.REMEDIES, String.join("\n", recall.remedies()))
        .set(RECALLS.DESCRIPTION, recall.description())
        .where(RECALLS.ID.eq(stored.id().value()));
  }

  @Override
  public Map<String, LocalDate> newest() {
    return agencies.newest();
  }
}
