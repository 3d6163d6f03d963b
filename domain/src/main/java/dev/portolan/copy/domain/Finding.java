package dev.portolan.copy.domain;

/**
 * Something that stands in the way of the copy. A part that does not apply is empty.
 *
 * @param table as the source names it
 * @param column likewise
 * @param key the primary key of the row, as {@code id=7}
 * @param storage how SQLite stores the cell
 * @param shown the value's first 40 bytes
 * @param rule the name of what is broken, such as {@code not-an-integer}
 * @param advice what to do about it
 */
public record Finding(
    String table,
    String column,
    String key,
    String storage,
    String shown,
    String rule,
    String advice) {

  /** One that concerns no single cell. */
  public static Finding of(String table, String column, String rule, String advice) {
    return new Finding(table, column, "", "", "", rule, advice);
  }
}
