package dev.portolan.copy.persistence;

import dev.portolan.copy.persistence.Pairing.Paired;
import dev.portolan.copy.persistence.QuickCheck.Numbers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the source's own keys prove: SQLite's check of the file goes through all of them. */
final class QuickKeys {

  /** How many numbers of rows are kept as bits: 8 MB for a table at most. */
  private static final long MOST = 64_000_000;

  private final SqliteTables file;
  private final Map<Long, Paired> tables = new HashMap<>();
  private final Map<Long, Optional<Numbers>> numbers = new HashMap<>();
  private long kept;

  QuickKeys(SqliteTables file, List<Paired> tables) {
    this.file = file;
    tables.forEach(one -> this.tables.put(one.target().oid(), one));
  }

  /** The column that is the number of the row, by its name in the source; empty if none is. */
  Optional<String> rowid(Paired one) throws SQLException {
    if (one.source().rowid().isEmpty() || one.source().key().size() != 1) {
      return Optional.empty();
    }
    String key = one.source().key().getFirst();
    // An INTEGER PRIMARY KEY is the one kind of key that has no index.
    boolean indexed =
        !file.list(
                "select 1 from pragma_index_list("
                    + literal(one.source().name())
                    + ") where origin = 'pk'",
                _ -> 1)
            .isEmpty();
    return indexed ? Optional.empty() : Optional.of(key);
  }

  /** The sets of columns in which no two rows of the source are alike, to the byte. */
  Set<Set<String>> unique(Paired one) throws SQLException {
    var sets = new HashSet<Set<String>>();
    rowid(one).ifPresent(column -> sets.add(Set.of(column)));
    var indexes =
        file.list(
            "select name from pragma_index_list("
                + literal(one.source().name())
                + ") where \"unique\" and not partial",
            rows -> rows.getString(1));
    for (String index : indexes) {
      var columns = new HashSet<String>();
      boolean plain =
          file
              .list(
                  "select cid, name, coll from pragma_index_xinfo("
                      + literal(index)
                      + ") where key",
                  rows -> {
                    columns.add(String.valueOf(rows.getString(2)));
                    return rows.getInt(1) >= 0 && "BINARY".equals(rows.getString(3));
                  })
              .stream()
              .allMatch(same -> same);
      if (plain) {
        sets.add(columns);
      }
    }
    return sets;
  }

  /**
   * The numbers that the rows of a table have, to be filled while it is read.
   *
   * @param oid of the target's table
   * @param column of the target's table, by which it is referred to
   * @return empty if they are too many, or not the numbers of the rows
   */
  Optional<Numbers> numbers(long oid, String column) throws SQLException {
    var parent = tables.get(oid);
    if (parent == null || !isRowid(parent, column)) {
      return Optional.empty();
    }
    var known = numbers.get(oid);
    if (known == null) {
      known = range(parent);
      numbers.put(oid, known);
    }
    return known;
  }

  /** Those that somebody refers to; empty if nobody does. */
  Optional<Numbers> numbersOf(Paired one) {
    return numbers.getOrDefault(one.target().oid(), Optional.empty());
  }

  boolean isRowid(Paired one, String column) throws SQLException {
    var rowid = rowid(one);
    return rowid.isPresent()
        && one.pair().columns().stream()
            .anyMatch(two -> two.target().equals(column) && two.source().equals(rowid.get()));
  }

  /** The highest number of a row; 0 if there is none. */
  long highest(Paired one) throws SQLException {
    return file.highestRow(one.source());
  }

  private Optional<Numbers> range(Paired parent) throws SQLException {
    var numbered =
        file.list(
                "select min(%1$s), max(%1$s) from %2$s"
                    .formatted(
                        SqliteTables.quote(parent.source().rowid()),
                        SqliteTables.quote(parent.source().name())),
                rows -> new Numbers(rows.getLong(1), rows.getLong(2)))
            .getFirst();
    kept += numbered.width();
    return numbered.width() > 0 && kept < MOST ? Optional.of(numbered) : Optional.empty();
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
