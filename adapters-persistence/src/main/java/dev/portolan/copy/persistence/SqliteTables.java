package dev.portolan.copy.persistence;

import dev.portolan.copy.persistence.SourceTable.SourceColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a SQLite file says about itself. */
final class SqliteTables {

  /**
   * How a table is declared: {@code table}, {@code view}, {@code virtual}, {@code index} (a virtual
   * table that finds rows of others and holds none) or {@code shadow} (one that a virtual table
   * made for itself).
   */
  record Listed(String name, String kind) {}

  /** Bytes that a row takes up at least. */
  private static final int LEAST_ROW = 6;

  private final Connection connection;

  SqliteTables(Connection connection) {
    this.connection = connection;
  }

  /** All that holds or shows rows, SQLite's own tables apart. */
  List<Listed> listed() throws SQLException {
    var virtual = new SqliteVirtualTables(this);
    return list(
        "select l.name, l.type, s.sql from pragma_table_list l left join sqlite_schema s"
            + " on s.name = l.name and s.type in ('table', 'view') where l.schema = 'main'"
            + " and l.name not like 'sqlite\\_%' escape '\\' order by l.name",
        rows ->
            virtual.listed(
                rows.getString(1), rows.getString(2), String.valueOf(rows.getString(3))));
  }

  /** The names of all that is {@link #listed}. */
  Set<String> names() throws SQLException {
    return listed().stream().map(Listed::name).collect(Collectors.toCollection(HashSet::new));
  }

  /** One table of which {@link #listed} told. */
  SourceTable table(String name) throws SQLException {
    var columns = new ArrayList<SourceColumn>();
    Map<Integer, String> key = new TreeMap<>();
    var names = new ArrayList<String>();
    try (var statement =
        connection.prepareStatement("select * from pragma_table_xinfo(?) where hidden <> 1")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          String column = rows.getString("name");
          names.add(column.toLowerCase(java.util.Locale.ROOT));
          columns.add(
              new SourceColumn(
                  column,
                  rows.getString("type"),
                  rows.getInt("notnull") == 0,
                  rows.getInt("hidden") >= 2));
          if (rows.getInt("pk") > 0) {
            key.put(rows.getInt("pk"), column);
          }
        }
      }
    }
    String rowid = "";
    if (hasRowid(name)) {
      rowid =
          List.of("rowid", "_rowid_", "oid").stream()
              .filter(word -> !names.contains(word))
              .findFirst()
              .orElse("");
    }
    return new SourceTable(name, columns, List.copyOf(key.values()), rowid, highest(name));
  }

  private boolean hasRowid(String name) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select wr from pragma_table_list where schema = 'main' and name = ?")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getInt(1) == 0;
      }
    }
  }

  /** What AUTOINCREMENT has given out in a table; 0 if nothing. */
  long highest(String name) throws SQLException {
    if (list("select 1 from sqlite_schema where name = 'sqlite_sequence'", _ -> 1).isEmpty()) {
      return 0;
    }
    try (var statement =
        connection.prepareStatement(
            "select max(seq) from sqlite_sequence where name = ? and typeof(seq) = 'integer'")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /** The version that each history of migrations has reached, by the name of its table. */
  Map<String, String> versions() throws SQLException {
    var versions = new HashMap<String, String>();
    for (var table : listed()) {
      if (Histories.isHistory(table.name()) && Histories.isHistory(table(table.name()))) {
        versions.put(
            table.name(),
            Histories.join(
                list(
                    "select version from "
                        + quote(table.name())
                        + " where success and type <> 'BASELINE' order by installed_rank",
                    rows -> rows.getString(1))));
      }
    }
    return versions;
  }

  /** The encoding of its texts: UTF-8, UTF-16le or UTF-16be. */
  String encoding() throws SQLException {
    return list("pragma encoding", rows -> rows.getString(1)).getFirst();
  }

  /** Its pages, in bytes. */
  long bytes() throws SQLException {
    return list("pragma page_count", rows -> rows.getLong(1)).getFirst()
        * list("pragma page_size", rows -> rows.getLong(1)).getFirst();
  }

  /** About how many rows: counting those of a large table would take as long as reading it. */
  long estimate(SourceTable table) throws SQLException {
    long count = -1;
    if (!table.rowid().isEmpty()) {
      long span = ofRows(table, "max") - ofRows(table, "min") + 1;
      count = span > 0 && span <= bytes() / LEAST_ROW ? span : -1; // else they lie far apart
    }
    return count < 0 ? ofRows("count(*)", "", table) : count;
  }

  /** The highest number of a row; 0 if there is none. */
  long highestRow(SourceTable table) throws SQLException {
    return ofRows(table, "max");
  }

  private long ofRows(SourceTable table, String what) throws SQLException {
    return ofRows(what + "(" + table.rowid() + ")", " not indexed", table);
  }

  private long ofRows(String what, String how, SourceTable table) throws SQLException {
    try {
      return list("select " + what + " from " + quote(table.name()) + how, rows -> rows.getLong(1))
          .getFirst();
    } catch (SQLException e) {
      if (SqliteDamage.is(e) || SqliteDamage.needsMore(e)) {
        return 0; // whoever reads the table says so
      }
      throw e;
    }
  }

  /** Reads one row into a value. */
  interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }

  <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
    var list = new ArrayList<T>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        list.add(reading.read(rows));
      }
    }
    return list;
  }

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
