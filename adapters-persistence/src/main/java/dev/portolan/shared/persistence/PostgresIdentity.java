package dev.portolan.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Which server and database a URL leads to, however it is spelt.
 *
 * @param variable the setting that named it
 * @param running the server's own name for itself, and the moment when it started
 * @param database its number there
 */
record PostgresIdentity(String variable, boolean recovering, String running, long database) {

  private static final int OLDEST = 15;
  private static final String QUESTION =
      """
      select pg_is_in_recovery(),
        (select system_identifier from pg_control_system()) || ' ' || pg_postmaster_start_time(),
        (select oid from pg_database where datname = current_database())
      """;

  /**
   * Connects, and asks.
   *
   * @throws DatabaseUnreachable the server is not there, or does not let the role in
   * @throws DatabaseUnusable it is too old
   */
  static PostgresIdentity of(PostgresUrl url, String variable, DatabaseSettings settings) {
    try (Connection connection = PostgresConnections.forRequests(url, settings).getConnection()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new DatabaseUnusable(
            "%s is version %d, but %d or newer is needed"
                .formatted(url.describe(), version, OLDEST),
            null);
      }
      try (var statement = connection.createStatement();
          var row = statement.executeQuery(QUESTION)) {
        row.next();
        return new PostgresIdentity(variable, row.getBoolean(1), row.getString(2), row.getLong(3));
      }
    } catch (SQLException e) {
      throw PostgresConnections.unreachable(url, variable, e);
    }
  }

  void requireReadsOf(PostgresIdentity served, PostgresUrl url) {
    if (recovering) {
      throw new DatabaseUnusable(
          "%s leads to a server in recovery (%s), which may lag behind what was just written: name a"
                  .formatted(variable, url.servers())
              + " read-only role on the server of DATABASE_URL",
          null);
    }
    requireSame(served, url);
  }

  void requireSame(PostgresIdentity served, PostgresUrl url) {
    if (!running.equals(served.running) || database != served.database) {
      throw new DatabaseUnusable(
          "%s (%s) leads to another database than DATABASE_URL: it is for another role on the same"
                  .formatted(variable, url.describe())
              + " one",
          null);
    }
  }
}
