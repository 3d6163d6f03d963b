package dev.portolan.copy.domain;

import java.util.List;

/**
 * A table of the source and its counterpart in the target.
 *
 * @param source its name in the source
 * @param target its name in the target, without the schema
 * @param columns those that the target computes itself stand last
 * @param key where in {@code columns} the columns of the primary key stand; empty if there is none
 * @param rowid whether the source numbers its rows, which helps to name one that has no key
 */
public record TablePair(
    String source, String target, List<Column> columns, List<Integer> key, boolean rowid) {

  public TablePair {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** How many columns are written. */
  public int written() {
    return (int) columns.stream().filter(column -> !column.generated()).count();
  }
}
