package dev.portolan.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.bootstrap.Portolan;
import dev.portolan.bootstrap.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One database and three roles: who owns it, who serves, who only reads. */
final class PostgresRolesTest {

  private static final List<String> CONTEXTS = List.of("accounts", "shoals");
  private static final String PASSWORD = "Xk7-quay-lantern";

  private PostgresServer.Fresh server;
  private String owner;
  private String app;
  private String reader;

  @BeforeEach
  void make() throws SQLException {
    server = PostgresServer.freshDatabase();
    owner = server.name() + "_owner";
    app = server.name() + "_app";
    reader = server.name() + "_reader";
    for (String role : List.of(owner, app, reader)) {
      run("create role %s login password '%s'".formatted(role, PASSWORD));
    }
    run("alter schema public owner to " + owner);
    run("grant create on database %s to %s".formatted(server.name(), owner));
    run("grant usage on schema public to %s, %s".formatted(app, reader));
    String always = "alter default privileges for role " + owner + " in schema public ";
    run(always + "grant select, insert, update, delete on tables to " + app);
    run(always + "grant usage on sequences to " + app);
    run(always + "grant select on tables to " + reader);
  }

  @AfterEach
  void drop() throws SQLException {
    for (String role : List.of(reader, app, owner)) {
      run("drop owned by " + role);
      run("drop role " + role);
    }
    server.close();
  }

  @Test
  void each_does_what_it_is_for() {
    try (var database = open(Optional.of(url(reader)), Optional.of(url(owner)))) {
      database.migrate(CONTEXTS);

      assertThat(user(database, false)).isEqualTo(reader);
      assertThat(user(database, true)).isEqualTo(app);
      assertThat(database.pools())
          .extracting(PoolState::name)
          .containsExactly("connections", "read-connections");
    }
  }

  @Test
  void without_a_role_that_reads_the_one_that_serves_does_it() {
    try (var database = open(Optional.empty(), Optional.of(url(owner)))) {
      assertThat(user(database, false)).isEqualTo(app);
    }
  }

  @Test
  void what_is_written_is_read_at_once() {
    try (var database = open(Optional.of(url(reader)), Optional.of(url(owner)))) {
      database.migrate(CONTEXTS);
      database
          .transactions()
          .write(() -> {
            database.sql().get().execute("insert into roles (name, version) values ('pilot', 1)");
          });

      Object count =
          database
              .transactions()
              .<Object>read(() ->
                  database
                      .sql()
                      .get()
                      .fetchValue("select count(*) from roles where name = 'pilot'"));

      assertThat(count).isEqualTo(1L);
    }
  }

  @Test
  void who_serves_may_not_change_tables_and_who_reads_may_not_write() {
    try (var database = open(Optional.empty(), Optional.of(url(owner)))) {
      database.migrate(CONTEXTS);

      assertThatThrownBy(() -> write(database, "create table t (x bigint)"))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessageContaining("42501");
    }
    try (var database = Database.open(DatabaseUrl.parse(url(reader)), DatabaseSettings.DEFAULTS)) {
      assertThatThrownBy(() -> write(database, "delete from roles"))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessageContaining("42501");
    }
  }

  @Test
  void a_migration_without_its_owner_is_refused() {
    try (var database = open(Optional.empty(), Optional.empty())) {
      assertThatThrownBy(() -> database.migrate(CONTEXTS)).isInstanceOf(DatabaseUnusable.class);
    }
  }

  @Test
  void another_database_is_refused() {
    try (var other = PostgresServer.freshDatabase()) {
      assertThatThrownBy(() -> open(Optional.of(other.url()), Optional.empty()))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining("DATABASE_READ_URL")
          .hasMessageContaining("leads to another database than DATABASE_URL");
      try (var database = open(Optional.empty(), Optional.of(other.url()))) {
        assertThatThrownBy(() -> database.migrate(CONTEXTS))
            .isInstanceOf(DatabaseUnusable.class)
            .hasMessageContaining("DATABASE_MIGRATION_URL");
      }
    }
  }

  @Test
  void a_server_in_recovery_is_refused(@TempDir Path folder) throws Exception {
    try (var _ = PostgresServer.startEmbedded(0, folder)) {
      assertThat(folder.resolve("data")).isNotEmptyDirectory();
    }
    Files.createFile(folder.resolve("data/standby.signal"));
    try (var standby = PostgresServer.startEmbedded(0, folder)) {
      String url =
          "postgresql://postgres:postgres@localhost:%d/postgres?sslmode=disable"
              .formatted(standby.getPort());

      assertThatThrownBy(() -> open(Optional.of(url), Optional.empty()))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining("DATABASE_READ_URL leads to a server in recovery");
    }
  }

  @Test
  void a_role_that_is_not_let_in_is_named_by_its_variable() {
    assertThatThrownBy(() -> open(Optional.of(url("nobody_at_all")), Optional.empty()))
        .isInstanceOf(DatabaseUnreachable.class)
        .hasMessageContaining("Look at DATABASE_READ_URL");
  }

  @Test
  void who_reads_must_be_able_to_read_every_table() throws SQLException {
    var urls = urls(Optional.of(url(reader)), Optional.of(url(owner)));
    try (var database = open(Optional.of(url(reader)), Optional.of(url(owner)))) {
      database.requireReadable(); // there is no table yet
      database.migrate(CONTEXTS);
      database.requireReadable();
      run("create table others (x bigint)"); // not ours

      run("revoke select on shoals, users from " + reader);
      String tables = "public.shoals, public.users";
      String sentence =
          "the role %s of DATABASE_READ_URL may not read %s: run `grant select on %s to %s`"
              .formatted(reader, tables, tables, reader);
      assertThatThrownBy(database::requireReadable)
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageStartingWith(sentence);
      assertThatThrownBy(() -> Database.check(urls, DatabaseSettings.DEFAULTS))
          .as("config check")
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageStartingWith(sentence);

      run("grant select on %s to %s".formatted(tables, reader));
      database.requireReadable();
      Database.check(urls, DatabaseSettings.DEFAULTS);
      run("drop table others");
    }
  }

  @Test
  void who_reads_must_find_the_tables() throws SQLException {
    try (var database = open(Optional.of(url(reader)), Optional.of(url(owner)))) {
      database.migrate(CONTEXTS);
      run("alter role %s set search_path = pg_catalog".formatted(reader));
      assertThatThrownBy(database::requireReadable)
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContainingAll(
              "does not look into the schema public", "`alter role %s set".formatted(reader));

      run("alter role %s reset search_path".formatted(reader));
      run("revoke usage on schema public from %s, public".formatted(reader));
      assertThatThrownBy(database::requireReadable)
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining("`grant usage on schema public to %s`".formatted(reader));
    }
  }

  @Test
  void a_start_refuses_a_role_that_cannot_read() throws SQLException {
    var settings =
        Settings.from(
            Map.of(
                "PORTOLAN_ENV", "test",
                "DATABASE_URL", url(app),
                "DATABASE_READ_URL", url(reader),
                "DATABASE_MIGRATION_URL", url(owner),
                "MIGRATE_ON_START", "true"));
    Portolan.open(settings).close();
    run("revoke select on sessions from " + reader);

    assertThatThrownBy(() -> Portolan.open(settings))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("grant select on public.sessions to " + reader);
  }

  private Database open(Optional<String> read, Optional<String> migration) {
    return Database.open(urls(read, migration), DatabaseSettings.DEFAULTS, DatabaseListener.NONE);
  }

  private DatabaseUrls urls(Optional<String> read, Optional<String> migration) {
    return new DatabaseUrls(
        DatabaseUrl.parse(url(app)),
        read.map(DatabaseUrl::parse),
        migration.map(DatabaseUrl::parse));
  }

  private String url(String role) {
    return server.url().replaceFirst("//[^@]*@", "//" + role + ":" + PASSWORD + "@");
  }

  private static Object user(Database database, boolean writing) {
    var transactions = database.transactions();
    var question = "select current_user::text";
    return writing
        ? transactions.<Object>write(() -> database.sql().get().fetchValue(question))
        : transactions.<Object>read(() -> database.sql().get().fetchValue(question));
  }

  private static void write(Database database, String statement) {
    database
        .transactions()
        .write(() -> {
          database.sql().get().execute(statement);
        });
  }

  private void run(String statement) throws SQLException {
    try (var connection = server.source().getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
