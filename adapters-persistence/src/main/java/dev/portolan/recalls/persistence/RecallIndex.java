package dev.portolan.recalls.persistence;

import static dev.portolan.recalls.persistence.generated.Tables.RECALL_MARKS;
import static dev.portolan.recalls.persistence.generated.Tables.RECALL_POSTINGS;
import static dev.portolan.recalls.persistence.generated.Tables.RECALL_PRODUCTS;
import static dev.portolan.recalls.persistence.generated.Tables.RECALL_WORDS;
import static java.util.Objects.requireNonNull;

import dev.portolan.recalls.domain.BrandName;
import dev.portolan.recalls.domain.ModelNumber;
import dev.portolan.recalls.domain.Product;
import dev.portolan.recalls.domain.SearchText;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.recalls.domain.Upc;
import dev.portolan.shared.persistence.BulkInsert;
import dev.portolan.shared.persistence.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What hangs on a recall: its products, the words and the marks that it is found by. */
final class RecallIndex {

  static final String UPC = "upc";
  static final String MODEL = "model";

  /** So many words are asked for by one statement. */
  private static final int AT_ONCE = 500;

  private final Sql sql;

  RecallIndex(Sql sql) {
    this.sql = sql;
  }

  void add(List<StoredRecall> recalls) {
    insertProducts(recalls);
    insertMarks(recalls);
    var words = count(recalls);
    insertPostings(recalls, ids(words.keySet()));
  }

  private void insertProducts(List<StoredRecall> recalls) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var stored : recalls) {
      long position = 0;
      for (var product : stored.recall().products()) {
        rows.add(
            new @Nullable Object[] {
              stored.id().value(),
              position++,
              product.name(),
              product.brand().orElse(null),
              product.brand().map(brand -> BrandName.of(brand).key()).orElse(null),
              product.model().orElse(null),
              String.join(" ", product.upcs().stream().map(Upc::digits).toList())
            });
      }
    }
    var insert =
        sql.get()
            .insertInto(
                RECALL_PRODUCTS,
                RECALL_PRODUCTS.RECALL_ID,
                RECALL_PRODUCTS.POSITION,
                RECALL_PRODUCTS.NAME,
                RECALL_PRODUCTS.BRAND,
                RECALL_PRODUCTS.BRAND_KEY,
                RECALL_PRODUCTS.MODEL,
                RECALL_PRODUCTS.UPCS)
            .values((Long) null, null, null, null, null, null, null);
    BulkInsert.execute(sql.get(), insert, rows);
  }

  private void insertMarks(List<StoredRecall> recalls) {
    record Mark(String kind, String code) {}
    var rows = new ArrayList<@Nullable Object[]>();
    for (var stored : recalls) {
      var marks = new LinkedHashSet<Mark>();
      for (Product product : stored.recall().products()) {
        product.upcs().forEach(upc -> marks.add(new Mark(UPC, upc.canonical())));
        product.model().map(ModelNumber::allOf).stream()
            .flatMap(Collection::stream)
            .forEach(model -> marks.add(new Mark(MODEL, model.key())));
      }
      for (var mark : marks) {
        rows.add(new @Nullable Object[] {mark.kind(), mark.code(), stored.id().value()});
      }
    }
    var insert =
        sql.get()
            .insertInto(RECALL_MARKS, RECALL_MARKS.KIND, RECALL_MARKS.CODE, RECALL_MARKS.RECALL_ID)
            .values((String) null, null, null);
    BulkInsert.execute(sql.get(), insert, rows);
  }

  private Map<String, Long> count(List<StoredRecall> recalls) {
    var counts = words(recalls);
    var rows = new ArrayList<@Nullable Object[]>();
    counts.forEach((word, count) -> rows.add(new @Nullable Object[] {word, count}));
    var insert =
        sql.get()
            .insertInto(RECALL_WORDS, RECALL_WORDS.WORD, RECALL_WORDS.RECALLS)
            .values((String) null, null)
            .onConflict(RECALL_WORDS.WORD)
            .doUpdate()
            .set(
                RECALL_WORDS.RECALLS,
                RECALL_WORDS.RECALLS.plus(DSL.excluded(RECALL_WORDS.RECALLS)));
    BulkInsert.execute(sql.get(), insert, rows);
    return counts;
  }

  private Map<String, Long> ids(Collection<String> words) {
    var ids = new HashMap<String, Long>();
    var all = List.copyOf(words);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      sql.get()
          .select(RECALL_WORDS.WORD, RECALL_WORDS.ID)
          .from(RECALL_WORDS)
          .where(RECALL_WORDS.WORD.in(all.subList(from, Math.min(all.size(), from + AT_ONCE))))
          .forEach(row -> ids.put(row.value1(), row.value2()));
    }
    return ids;
  }

  private void insertPostings(List<StoredRecall> recalls, Map<String, Long> ids) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var stored : recalls) {
      long day = stored.recall().date().toEpochDay();
      for (String word : SearchText.of(stored.recall()).words()) {
        rows.add(new @Nullable Object[] {requireNonNull(ids.get(word)), day, stored.id().value()});
      }
    }
    var insert =
        sql.get()
            .insertInto(
                RECALL_POSTINGS,
                RECALL_POSTINGS.WORD_ID,
                RECALL_POSTINGS.DAY,
                RECALL_POSTINGS.RECALL_ID)
            .values((Long) null, null, null);
    BulkInsert.execute(sql.get(), insert, rows);
  }

  /** What hangs on recalls as they were stored until now. */
  void remove(List<StoredRecall> recalls) {
    var counts = words(recalls);
    var ids = ids(counts.keySet());
    var jooq = sql.get();
    var changes = new ArrayList<Query>();
    counts.forEach((word, count) ->
        changes.add(
            jooq.update(RECALL_WORDS)
                .set(RECALL_WORDS.RECALLS, RECALL_WORDS.RECALLS.minus(count))
                .where(RECALL_WORDS.ID.eq(requireNonNull(ids.get(word))))));
    for (var stored : recalls) {
      long day = stored.recall().date().toEpochDay();
      var words = SearchText.of(stored.recall()).words().stream().map(ids::get).toList();
      if (words.isEmpty()) {
        continue;
      }
      changes.add(
          jooq.deleteFrom(RECALL_POSTINGS)
              .where(RECALL_POSTINGS.WORD_ID.in(words))
              .and(RECALL_POSTINGS.DAY.eq(day))
              .and(RECALL_POSTINGS.RECALL_ID.eq(stored.id().value())));
    }
    jooq.batch(changes).execute();
    var old = recalls.stream().map(it -> it.id().value()).toList();
    jooq.deleteFrom(RECALL_MARKS).where(RECALL_MARKS.RECALL_ID.in(old)).execute();
    jooq.deleteFrom(RECALL_PRODUCTS).where(RECALL_PRODUCTS.RECALL_ID.in(old)).execute();
  }

  /** In the order of the words, so that two who write at once never wait for each other. */
  private static Map<String, Long> words(List<StoredRecall> recalls) {
    var counts = new TreeMap<String, Long>();
    for (var stored : recalls) {
      SearchText.of(stored.recall()).words().forEach(word -> counts.merge(word, 1L, Long::sum));
    }
    return counts;
  }
}
