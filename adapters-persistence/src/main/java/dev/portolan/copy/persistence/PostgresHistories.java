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
    for (String table :
        session.texts("select tablename from pg_catalog.pg_tables where schemaname = ?", schema)) {
      if (Histories.isHistory(table)) {
        versions.put(
            table,
            Histories.join(
                session.texts(
                    "select version from "
                        + PostgresSession.quote(schema)
                        + "."
                        + PostgresSession.quote(table)
                        + " where success and type <> 'BASELINE' order by installed_rank")));
      }
    }
    return versions;
  }
}
