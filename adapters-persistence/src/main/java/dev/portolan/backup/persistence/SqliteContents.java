package dev.portolan.backup.persistence;

import dev.portolan.backup.domain.Contents;
import dev.portolan.shared.application.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.function.Consumer;

/** Counts what a SQLite database holds. */
final class SqliteContents {

  private SqliteContents() {}

  static Contents of(Connection connection, Consumer<Progress> progress) throws SQLException {
    var rows = new HashMap<String, Long>();
    var schema = new HashSet<String>();
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select type, name, sql from sqlite_schema
                where name not like 'sqlite\\_%' escape '\\'
                """)) {
      while (found.next()) {
        schema.add(found.getString("type") + " " + found.getString("sql"));
        if (found.getString("type").equals("table")) {
          rows.put(found.getString("name"), 0L);
        }
      }
    }
    var meter = new Meter("tables counted", rows.size(), progress);
    for (var table : rows.entrySet()) {
      table.setValue(count(connection, table.getKey()));
      meter.add();
    }
    meter.end();
    return new Contents(rows, schema);
  }

  /** A damaged index can tell another number than the table itself has. */
  private static long count(Connection connection, String table) throws SQLException {
    String name = '"' + table.replace("\"", "\"\"") + '"';
    try (var statement = connection.createStatement();
        var count = statement.executeQuery("select count(*) from " + name + " not indexed")) {
      count.next();
      return count.getLong(1);
    }
  }
}
