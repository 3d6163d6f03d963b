package dev.portolan.recalls.persistence;

import dev.portolan.shared.persistence.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dictionary on PostgreSQL: a GIN index of the extension pg_trgm. */
final class PostgresRecallSearch extends JooqRecallSearch {

  PostgresRecallSearch(Sql sql) {
    super(sql);
  }

  @Override
  Map<String, List<KnownWord>> alike(List<String> words) {
    // The operator's default of 0.3 loses a word of six letters with two of them swapped.
    sql.get().execute("set local pg_trgm.similarity_threshold = 0.2");
    var alike = new HashMap<String, List<KnownWord>>();
    sql.get()
        .fetch(
            """
            select q.word, w.id, w.word, w.recalls
            from unnest(?) as q (word)
            cross join lateral (
              select id, word, recalls from recall_words
              where lower(word) % q.word
              order by similarity(word, q.word) desc, word limit 40) w
            """,
            (Object) words.toArray(String[]::new))
        .forEach(row ->
            alike
                .computeIfAbsent(row.get(0, String.class), _ -> new ArrayList<>())
                .add(
                    new KnownWord(
                        row.get(1, Long.class), row.get(2, String.class), row.get(3, Long.class))));
    return alike;
  }
}
