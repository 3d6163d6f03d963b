package dev.portolan.copy.persistence;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How far the migrations of a PostgreSQL schema have come. */
final class PostgresHistories {

  private PostgresHistories() {}

  /** By the name of the history's table. */
  static Map<String, String> versions(PostgresSession session, String schema) throws SQLException {
    var versions = new HashMap<String, String>();
    for (var table : new PostgresTables(session).list(schema)) {
      if (Histories.isHistory(table)) {
        versions.put(
            table.name(),
            Histories.join(
                session.texts(
                    "select version from "
                        + PostgresSession.quote(schema)
                        + "."
                        + table.quoted()
                        + " where success and type <> 'BASELINE' order by installed_rank")));
      }
    }
    return versions;
  }
}
