package dev.portolan.backup.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a database holds, as far as a backup has to show that it holds the same.
 *
 * @param rows each table → how many rows it has
 * @param schema each column, key, index and constraint as a line
 */
public record Contents(Map<String, Long> rows, Set<String> schema) {

  public Contents {
    rows = Map.copyOf(rows);
    schema = Set.copyOf(schema);
  }

  /** Rows of all tables together. */
  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether there is no table. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** How the other one differs, a sentence for each table and line; empty when it is the same. */
  public List<String> differences(Contents other) {
    var sentences = differencesOfRows(other.rows);
    for (String line : new TreeSet<>(schema)) {
      if (!other.schema.contains(line)) {
        sentences.add("without " + line);
      }
    }
    for (String line : new TreeSet<>(other.schema)) {
      if (!schema.contains(line)) {
        sentences.add("with " + line);
      }
    }
    return sentences;
  }

  /** The same, where only rows were counted. */
  List<String> differencesOfRows(Map<String, Long> others) {
    var sentences = new ArrayList<String>();
    var tables = new TreeSet<>(rows.keySet());
    tables.addAll(others.keySet());
    for (String table : tables) {
      Long own = rows.get(table);
      Long other = others.get(table);
      if (!Objects.equals(own, other)) {
        sentences.add(table + " has " + count(other) + " instead of " + count(own));
      }
    }
    return sentences;
  }

  private static String count(@Nullable Long rows) {
    return rows == null ? "no table" : rows + " rows";
  }

  /** By table, for a report. */
  public Map<String, Long> sorted() {
    return new TreeMap<>(rows);
  }
}
