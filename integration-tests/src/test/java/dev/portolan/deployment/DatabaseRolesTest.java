package dev.portolan.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.bootstrap.Portolan;
import dev.portolan.bootstrap.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The init script on a real PostgreSQL, and each role at its work. */
class DatabaseRolesTest {

  private static RoledDatabase database;

  @BeforeAll
  static void prepare() {
    database = new RoledDatabase();
    try (var portolan = Portolan.connect(settings("portolan_owner"))) {
      portolan.schema().migrate();
    }
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  private static Settings settings(String role) {
    URI server = database.server();
    return Settings.from(
        Map.of(
            "PORTOLAN_ENV",
            "test",
            "PORT",
            "0",
            "DB_HOST",
            server.getHost(),
            "DB_PORT",
            Integer.toString(server.getPort()),
            "DB_NAME",
            database.name(),
            "DB_USER",
            database.renamed(role),
            "DB_PASSWORD",
            database.password(),
            "MIGRATE_ON_START",
            "false"));
  }

  private static void run(String role, String sql) throws SQLException {
    try (var connection = database.connect(role);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(String role, String sql) throws SQLException {
    try (var connection = database.connect(role);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void the_application_serves_under_the_role_without_ddl() throws Exception {
    try (var portolan = Portolan.connect(settings("portolan_app"));
        var client = HttpClient.newHttpClient()) {
      portolan.schema().require();
      String api = "http://localhost:" + portolan.serve() + "/api";

      var user =
          post(
              client,
              api + "/users",
              "{'user':{'username':'ada','email':'ada@example.org','password':'correct horse 9'}}");
      assertThat(user.statusCode()).as(user.body()).isEqualTo(201);
      String token = user.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
      var follow =
          post(client, api + "/profiles/ada/follow", "{}", "Authorization", "Token " + token);
      assertThat(follow.statusCode()).as(follow.body()).isEqualTo(200);
      assertThat(value("portolan_read", "select count(*) from follows")).isEqualTo("1");
    }
  }

  private static HttpResponse<String> post(
      HttpClient client, String uri, String body, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.replace('\'', '"')));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void the_application_cannot_make_or_change_a_table() {
    Stream.of(
            "create table own (x bigint)",
            "create table public.own (x bigint)",
            "create temporary table own (x bigint)",
            "create schema own",
            "alter table users add column own text",
            "drop table follows",
            "create index own on users (bio)",
            "truncate follows")
        .forEach(sql ->
            assertThatThrownBy(() -> run("portolan_app", sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*"));
  }

  @Test
  void the_readers_read_and_cannot_write() throws SQLException {
    assertThat(value("portolan_read", "select count(*) from users")).isNotEmpty();
    Stream.of(
            "delete from follows",
            "begin read write; delete from follows",
            "set default_transaction_read_only = off; delete from follows",
            "create table own (x bigint)")
        .forEach(sql ->
            assertThatThrownBy(() -> run("portolan_read", sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|read-only transaction).*"));
  }

  @Test
  void tables_lie_in_a_schema_of_their_own_and_time_is_utc() throws SQLException {
    assertThat(value("portolan_app", "show search_path")).isEqualTo("portolan, public");
    assertThat(value("portolan_app", "select current_schema()")).isEqualTo("portolan");
    assertThat(
            value(
                "portolan_owner",
                "select string_agg(distinct schemaname, ',') from pg_tables"
                    + " where schemaname in ('portolan', 'public')"))
        .isEqualTo("portolan");
    assertThat(
            value(
                "portolan_owner",
                "select string_agg(extname, ',' order by extname) from pg_extension"
                    + " where extname <> 'plpgsql'"))
        .isEqualTo("btree_gin,pg_trgm,unaccent,uuid-ossp");
    assertThat(
            value(
                "portolan_app",
                "select setting from pg_db_role_setting, unnest(setconfig) as setting"
                    + " where setrole = 0 and setting like 'TimeZone%'"))
        .isEqualTo("TimeZone=UTC");
  }

  @Test
  void nobody_else_gets_in() throws SQLException {
    assertThat(
            value(
                "portolan_owner",
                "select has_database_privilege('pg_monitor', current_database(), 'connect')"))
        .isEqualTo("f");
  }
}
