package dev.portolan.copy.persistence;

import dev.portolan.copy.persistence.Pairing.Paired;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far AUTOINCREMENT has come in a new file: as far as the sequence that gives a table the
 * numbers of its rows, but never less far than its rows. What no sequence tells, the old file does.
 */
final class SqliteNumbers {

  private final SqliteNewFile file;
  private final Map<String, Long> old;
  private final boolean rowsOnly;

  /**
   * @param old how far the file has come whose place the new one takes
   * @param rowsOnly whether sequences of the source do not count
   */
  SqliteNumbers(SqliteNewFile file, Map<String, Long> old, boolean rowsOnly) {
    this.file = file;
    this.old = old;
    this.rowsOnly = rowsOnly;
  }

  void goOn(Iterable<Paired> tables, PostgresSide source) throws SQLException {
    var numbers = new HashMap<>(old);
    if (!rowsOnly) {
      for (var one : tables) {
        given(one, source, numbers);
      }
    }
    for (var number : numbers.entrySet()) {
      continueAfter(number.getKey(), number.getValue());
    }
  }

  private void continueAfter(String table, long number) throws SQLException {
    var connection = file.connection();
    var tables = new SqliteTables(connection);
    boolean used =
        tables
            .list(
                "select name from sqlite_schema where type = 'table'"
                    + " and (sql like '%autoincrement%' or name = 'sqlite_sequence')",
                rows -> rows.getString(1))
            .containsAll(List.of(table, "sqlite_sequence"));
    if (!used || number <= tables.highest(table)) {
      return; // SQLite itself goes on behind the rows
    }
    try (var delete = connection.prepareStatement("delete from sqlite_sequence where name = ?");
        var insert = connection.prepareStatement("insert into sqlite_sequence values (?, ?)")) {
      delete.setString(1, table);
      delete.executeUpdate();
      insert.setString(1, table);
      insert.setLong(2, number);
      insert.executeUpdate();
    }
  }

  private static void given(Paired one, PostgresSide source, Map<String, Long> numbers)
      throws SQLException {
    boolean known = false;
    long highest = 0;
    for (var sequence : PostgresSequences.of(source.session(), one.target().oid())) {
      if (sequence.increment() > 0 && isKey(one, sequence.column())) {
        highest = Math.max(highest, PostgresSequences.given(source.session(), sequence));
        known = true;
      }
    }
    if (known) {
      numbers.put(one.source().name(), highest);
    }
  }

  /** Whether a column of PostgreSQL goes to the one that AUTOINCREMENT fills. */
  private static boolean isKey(Paired one, String quoted) {
    var key = one.source().key();
    String name =
        quoted.startsWith("\"")
            ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"")
            : quoted;
    return key.size() == 1
        && one.pair().columns().stream()
            .anyMatch(
                column -> column.target().equals(name) && column.source().equals(key.getFirst()));
  }
}
