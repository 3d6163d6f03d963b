package dev.portolan.copy.persistence;

import dev.portolan.copy.persistence.SqliteTables.Listed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * The virtual tables of a file, and the shadow tables that really are theirs. SQLite tells a shadow
 * by its name alone; so each virtual table is made once more in an empty database, and what comes
 * into being there is its own.
 */
final class SqliteVirtualTables {

  /** How FTS3 makes the one shadow that it makes only when it is asked to merge. */
  private static final String LATE = "(id INTEGER PRIMARY KEY, value BLOB)";

  private final SqliteTables file;
  private final Map<String, SqliteVirtualTable> tables = new HashMap<>();
  private final Set<String> made = new HashSet<>();
  private final Set<String> unmade = new HashSet<>();

  SqliteVirtualTables(SqliteTables file) throws SQLException {
    this.file = file;
    for (var table :
        file.list(
            "select name, sql from sqlite_schema where type = 'table'"
                + " and sql like 'create virtual table%'",
            rows -> SqliteVirtualTable.of(rows.getString(1), rows.getString(2)))) {
      tables.put(lower(table.name()), table);
    }
    for (var table : tables.values()) {
      make(table);
    }
  }

  private void make(SqliteVirtualTable table) throws SQLException {
    try (var empty =
            (SQLiteConnection) new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
        var statement = empty.createStatement()) {
      var content = table.content().filter(name -> !name.isEmpty());
      if (content.isPresent()) { // FTS4 takes its columns from there
        statement.execute(like(content.get()));
      }
      statement.execute(table.sql());
      new SqliteTables(empty)
              .list(
                  "select name from sqlite_schema where type = 'table'", rows -> rows.getString(1))
              .stream()
              .filter(name -> content.stream().noneMatch(name::equalsIgnoreCase))
              .forEach(name -> made.add(lower(name)));
    } catch (SQLException e) { // its module is not here, or a tokenizer
      unmade.add(lower(table.name()));
    }
  }

  private String like(String table) throws SQLException {
    var columns = new ArrayList<String>();
    for (var column : file.table(table).columns()) {
      columns.add(SqliteTables.quote(column.name()));
    }
    String all = columns.isEmpty() ? "portolan" : String.join(", ", columns);
    return "create table %s (%s)".formatted(SqliteTables.quote(table), all);
  }

  /**
   * What a table is.
   *
   * @param type as SQLite tells it
   * @param sql that made it
   */
  Listed listed(String name, String type, String sql) {
    String kind =
        switch (type) {
          case "virtual" -> isIndex(name) ? "index" : type;
          case "shadow" -> isShadow(name, sql) ? type : "table";
          default -> type;
        };
    return new Listed(name, kind);
  }

  private boolean isIndex(String name) {
    boolean keeps = made.contains(lower(name) + "_content") || unmade.contains(lower(name));
    return !keeps && content(name).isPresent();
  }

  private boolean isShadow(String name, String sql) {
    String owner = lower(name.substring(0, Math.max(0, name.lastIndexOf('_'))));
    var table = tables.get(owner);
    boolean full = table != null && table.module().startsWith("fts");
    boolean late = full && lower(name).endsWith("_stat") && sql.endsWith(LATE);
    return made.contains(lower(name)) || late || unmade.contains(owner);
  }

  private Optional<String> content(String name) {
    return Optional.ofNullable(tables.get(lower(name))).flatMap(SqliteVirtualTable::content);
  }

  /** Full-text indexes that can be made anew from the table or view that they are over. */
  List<String> rebuilt() {
    return tables.values().stream()
        .filter(table -> table.content().filter(name -> !name.isEmpty()).isPresent())
        .map(SqliteVirtualTable::name)
        .sorted()
        .toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
