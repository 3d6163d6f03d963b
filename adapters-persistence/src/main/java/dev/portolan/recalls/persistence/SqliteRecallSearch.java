package dev.portolan.recalls.persistence;

import dev.portolan.shared.persistence.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dictionary on SQLite: an index of FTS5 with its tokenizer {@code trigram}. */
final class SqliteRecallSearch extends JooqRecallSearch {

  private static final int LENGTH = 3;

  SqliteRecallSearch(Sql sql) {
    super(sql);
  }

  @Override
  Map<String, List<KnownWord>> alike(List<String> words) {
    var alike = new HashMap<String, List<KnownWord>>();
    for (String word : words) {
      alike.put(
          word,
          sql.get()
              .fetch(
                  """
                  select w.id, w.word, w.recalls
                  from (select rowid as id from recall_words_trigrams
                        where recall_words_trigrams match ? order by rank limit 40) t
                  join recall_words w on w.id = t.id
                  """,
                  anyTrigramOf(word))
              .map(row ->
                  new KnownWord(
                      row.get(0, Long.class), row.get(1, String.class), row.get(2, Long.class))));
    }
    return alike;
  }

  /** Words are of a-z and 0-9 only: nothing in them can be mistaken for an operator. */
  private static String anyTrigramOf(String word) {
    String padded = "  " + word + " ";
    var trigrams = new ArrayList<String>();
    for (int i = 0; i + LENGTH <= padded.length(); i++) {
      trigrams.add('"' + padded.substring(i, i + LENGTH) + '"');
    }
    return String.join(" OR ", trigrams);
  }
}
