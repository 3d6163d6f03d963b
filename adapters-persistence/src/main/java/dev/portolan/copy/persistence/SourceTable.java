package dev.portolan.copy.persistence;

import java.util.List;

/**
 * A table of a SQLite file.
 *
 * @param key the names of its primary key's columns, in their order
 * @param rowid what the number of a row can be asked by; empty if there is none
 * @param highest what AUTOINCREMENT has given out; 0 if nothing or if it is not used
 */
record SourceTable(
    String name, List<SourceColumn> columns, List<String> key, String rowid, long highest) {

  /**
   * A column.
   *
   * @param declared its type, as it was written
   * @param generated whether SQLite computes it
   */
  record SourceColumn(String name, String declared, boolean nullable, boolean generated) {}
}
