package dev.portolan.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the role of {@code DATABASE_READ_URL} may read what is served. The tables are those that
 * lie beside the histories of the migrations and have their owner.
 */
final class PostgresReadRights {

  private static final String HISTORIES =
      """
      select coalesce(string_agg(oid::text, ','), '') from pg_class
      where relname like 'flyway\\_history\\_%' and relkind = 'r' and pg_table_is_visible(oid)
      """;

  private static final String ROLE = "select quote_ident(current_user)";

  /** Of a schema that it may not use, a role sees no table: that comes first. */
  private static final String CLOSED =
      """
      select distinct quote_ident(n.nspname) from pg_class h
        join pg_namespace n on n.oid = h.relnamespace
      where h.oid::text = any (string_to_array(?, ',')) and not has_schema_privilege(n.oid, 'usage')
      """;

  private static final String HIDDEN =
      """
      select distinct quote_ident(n.nspname) from pg_class h
        join pg_namespace n on n.oid = h.relnamespace
      where h.oid::text = any (string_to_array(?, ',')) and not pg_table_is_visible(h.oid)
      """;

  private static final String UNREADABLE =
      """
      select distinct format('%I.%I', n.nspname, c.relname) from pg_class h
        join pg_namespace n on n.oid = h.relnamespace
        join pg_class c on c.relnamespace = h.relnamespace and c.relowner = h.relowner
      where h.oid::text = any (string_to_array(?, ',')) and c.relkind in ('r', 'p', 'v', 'm')
        and c.relname not like 'flyway\\_history\\_%' and not has_table_privilege(c.oid, 'select')
      """;

  private PostgresReadRights() {}

  /**
   * Lets pass only a role that may read every table; one without tables passes.
   *
   * @throws DatabaseUnusable it may not; the sentence has the statement that helps
   */
  static void require(PostgresUrl served, PostgresUrl reader, DatabaseSettings settings) {
    String histories = ask(served, "DATABASE_URL", settings, PostgresReadRights::histories);
    if (!histories.isEmpty()) {
      ask(reader, "DATABASE_READ_URL", settings, connection -> look(connection, histories));
    }
  }

  private static String histories(Connection connection) throws SQLException {
    return String.join(",", texts(connection, HISTORIES));
  }

  private static String look(Connection connection, String histories) throws SQLException {
    String role = String.join("", texts(connection, ROLE));
    String closed = String.join(", ", texts(connection, CLOSED, histories));
    if (!closed.isEmpty()) {
      throw refusal(
          "may not use the schema " + closed, role, "grant usage on schema %s to %s", closed);
    }
    String hidden = String.join(", ", texts(connection, HIDDEN, histories));
    if (!hidden.isEmpty()) {
      throw refusal(
          "does not look into the schema " + hidden,
          role,
          "alter role %2$s set search_path = %1$s",
          hidden.equals("public") ? hidden : hidden + ", public");
    }
    String tables = String.join(", ", texts(connection, UNREADABLE, histories));
    if (!tables.isEmpty()) {
      throw refusal("may not read " + tables, role, "grant select on %s to %s", tables);
    }
    return role;
  }

  private static DatabaseUnusable refusal(
      String what, String role, String statement, String names) {
    return new DatabaseUnusable(
        "the role %s of DATABASE_READ_URL %s: run `%s` as the owner of the tables"
            .formatted(role, what, statement.formatted(names, role)),
        null);
  }

  private static Set<String> texts(Connection connection, String query, String... values)
      throws SQLException {
    var texts = new TreeSet<String>();
    try (var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(String.valueOf(rows.getString(1)));
        }
      }
    }
    return texts;
  }

  private interface Question {
    String on(Connection connection) throws SQLException;
  }

  private static String ask(
      PostgresUrl url, String variable, DatabaseSettings settings, Question question) {
    try (Connection connection = PostgresConnections.forRequests(url, settings).getConnection()) {
      return question.on(connection);
    } catch (SQLException e) {
      throw PostgresConnections.unreachable(url, variable, e);
    }
  }
}
