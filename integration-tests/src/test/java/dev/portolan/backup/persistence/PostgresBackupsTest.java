package dev.portolan.backup.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.backup.application.RestoreBackup;
import dev.portolan.backup.application.RestoreReport;
import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.Proof;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresConnections;
import dev.portolan.shared.persistence.PostgresServer;
import dev.portolan.shared.persistence.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With the real pg_dump and pg_restore. */
@Timeout(120)
class PostgresBackupsTest {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final Actor OPERATOR = new Actor.Operator("r");

  @TempDir Path folder;
  private final List<Progress> seen = new ArrayList<>();
  private final String name =
      "portolan_backup_%d_%d".formatted(ProcessHandle.current().pid(), COUNTER.incrementAndGet());

  @BeforeAll
  static void find() throws IOException {
    DumpableServer.require();
  }

  @BeforeEach
  void make() {
    at("postgres", "drop role if exists " + name, "create role " + name + " login password 'hush'");
    at("postgres", "create database " + name + " owner " + name);
    run(
        "create table ships (id bigint generated always as identity primary key, name text not null"
            + " check (length(name) > 0 and length(name) < 100 and name <> 'Titanic'))",
        "create index ships_name on ships (name desc)",
        "insert into ships (name) select 'ship ' || i from generate_series(1, 5000) i");
  }

  @AfterEach
  void drop() {
    at("postgres", "drop database if exists " + name + " with (force)", "drop role " + name);
  }

  private static PostgresUrl server() {
    return (PostgresUrl) DatabaseUrl.parse(DumpableServer.url().orElseThrow());
  }

  private void run(String... statements) {
    at(name, statements);
  }

  private static void at(String database, String... statements) {
    new PostgresAccess(server(), DatabaseSettings.DEFAULTS)
        .run(
            database,
            connection -> {
              try (var statement = connection.createStatement()) {
                for (String sql : statements) {
                  statement.execute(sql);
                }
              }
              return connection;
            });
  }

  private PostgresAccess access() {
    var url = server();
    return new PostgresAccess(
        new PostgresUrl(url.hosts(), name, url.user(), url.password(), url.parameters()),
        DatabaseSettings.DEFAULTS);
  }

  private PostgresBackups backups() {
    return new PostgresBackups(
        access().url(), DatabaseSettings.DEFAULTS, new PostgresPrograms(System.getenv()));
  }

  private long ships() {
    return access()
        .run(name, connection -> PostgresContents.of(connection, _ -> {}))
        .rows()
        .getOrDefault("public.ships", -1L);
  }

  private Path take(String file) {
    Path target = folder.resolve(file);
    try (var draft = backups().draft(target.toString(), seen::add)) {
      var proof = draft.prove();
      assertThat(proof).isInstanceOf(Proof.Restored.class);
      assertThat(proof.differences(draft.wanted())).isEmpty();
      draft.publish();
    }
    return target;
  }

  private RestoreReport restore(Path file) {
    return new RestoreBackup(backups())
        .handle(OPERATOR, new RestoreBackup.Command(file.toString(), true, seen::add));
  }

  @Test
  void a_backup_is_restored_as_it_was_and_others_keep_their_rights() {
    run("grant select on ships to " + name);
    Path backup = take("a.dump");
    run("delete from ships", "create table whales (id bigint)");

    assertThat(restore(backup).contents().rows()).isEqualTo(Map.of("public.ships", 5_000L));

    assertThat(rights()).contains("SELECT");
    run("insert into ships (name) values ('goes on')");
    assertThat(ships()).isEqualTo(5_001);
    assertNothingAside();
  }

  @Test
  void how_far_it_is_is_told_while_it_is_done() {
    run("create table whales (id bigint)");
    Path backup = take("a.dump");
    assertThat(seen)
        .contains(new Progress("tables dumped", 1, 2), new Progress("tables dumped", 2, 2))
        .contains(new Progress("tables counted", 1, 2), new Progress("tables counted", 2, 2));
    assertPartsAreTold("parts tried elsewhere");
    seen.clear();

    restore(backup);
    assertPartsAreTold("parts restored");
  }

  /** Tables, rows, keys, an index and a sequence: each by itself, and none is missed. */
  private void assertPartsAreTold(String step) {
    var told = seen.stream().filter(progress -> progress.step().equals(step)).toList();
    assertThat(told).hasSizeGreaterThan(5);
    long parts = told.getFirst().total();
    assertThat(told.get(told.size() - 2)).isEqualTo(new Progress(step, parts - 1, parts));
    assertThat(told.getLast()).isEqualTo(new Progress(step, parts, parts));
  }

  private Set<String> rights() {
    return access()
        .run(
            name,
            connection ->
                PostgresContents.texts(
                    connection,
                    "select privilege_type from information_schema.role_table_grants"
                        + " where table_name = 'ships' and grantee = '%s'".formatted(name)));
  }

  private void assertNothingAside() {
    Set<String> aside =
        access()
            .run(
                name,
                connection ->
                    PostgresContents.texts(
                        connection,
                        "select nspname from pg_namespace where nspname like 'before_restore%'"
                            + " union select datname from pg_database"
                            + " where datname = 'portolan_proof_' ||"
                            + " (select oid from pg_database where datname = current_database())"));
    assertThat(aside).isEmpty();
  }

  @Test
  void all_kinds_of_things_go_and_come() {
    run(
        "create extension if not exists pg_trgm",
        "create index ships_trigrams on ships using gin (name gin_trgm_ops)",
        "create type rig as enum ('sloop', 'brig')",
        "create domain knots as numeric check (value >= 0)",
        "create sequence numbers",
        "create function shout(t text) returns text language sql immutable return upper(t)",
        "create schema harbour",
        "create table harbour.berths (ship bigint references ships, rig rig, speed knots,"
            + " n bigint default nextval('numbers'))",
        "create view loud as select shout(name) as name from ships",
        "insert into harbour.berths (ship, rig, speed) values (1, 'brig', 7.5)");
    Path backup = take("a.dump");
    run("delete from harbour.berths", "drop view loud");

    assertThat(restore(backup).contents().rows())
        .isEqualTo(Map.of("public.ships", 5_000L, "harbour.berths", 1L));

    run("insert into harbour.berths (ship) select 2 from loud where name = 'SHIP 2'");
    assertNothingAside();
    new PostgresAside(access()).setAside();
    new PostgresAside(access()).putBack();
    run("insert into harbour.berths (ship) select 3 from loud where name = 'SHIP 3'");
  }

  @Test
  void an_empty_database_takes_a_backup() {
    Path backup = take("a.dump");
    run("drop table ships");
    assertThat(backups().isEmpty()).isTrue();

    restore(backup);

    assertThat(ships()).isEqualTo(5_000);
  }

  @Test
  void under_load_it_holds_exactly_one_moment() throws Exception {
    var going = new AtomicBoolean(true);
    var written = new AtomicLong();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writer =
          threads.submit(() -> {
            write(going, written);
            return null;
          });
      try {
        for (int round = 0; round < 2; round++) {
          long before = 5_000 + written.get();
          try (var draft = backups().draft(folder.resolve("a.dump").toString(), seen::add)) {
            assertThat(draft.prove().differences(draft.wanted())).isEmpty();
            assertThat(draft.wanted().rows().getOrDefault("public.ships", -1L))
                .isBetween(before, 5_000 + written.get() + 1);
          }
        }
      } finally {
        going.set(false);
      }
      writer.get();
    }
  }

  private void write(AtomicBoolean going, AtomicLong written) throws SQLException {
    var source = PostgresConnections.forLongWork(access().url(), DatabaseSettings.DEFAULTS);
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      while (going.get()) {
        statement.execute("insert into ships (name) values ('late')");
        written.incrementAndGet();
      }
    }
  }

  @Test
  void a_role_that_may_not_make_a_database_gets_its_rows_counted() {
    var backups = backupsOfTheOwner();
    try (var draft = backups.draft(folder.resolve("a.dump").toString(), seen::add)) {
      assertThat(draft.prove())
          .isInstanceOfSatisfying(
              Proof.Listed.class,
              listed -> {
                assertThat(listed.rows()).isEqualTo(Map.of("public.ships", 5_000L));
                assertThat(listed.differences(draft.wanted())).isEmpty();
                assertThat(seen).contains(new Progress("tables read back", 1, 1));
              });
    }
  }

  @Test
  void an_owner_who_may_make_a_database_needs_no_more_to_prove_a_backup() {
    at("postgres", "alter role " + name + " createdb");
    var backups = backupsOfTheOwner();

    try (var draft = backups.draft(folder.resolve("a.dump").toString(), _ -> {})) {
      assertThat(draft.prove()).isEqualTo(new Proof.Restored(draft.wanted()));
    }
    assertNothingAside();
  }

  /** Who owns the tables, and nothing else on the server. */
  private PostgresBackups backupsOfTheOwner() {
    run("alter table ships owner to " + name);
    var url = server();
    var owner = new PostgresUrl(url.hosts(), name, name, "hush", url.parameters());
    return new PostgresBackups(
        owner, DatabaseSettings.DEFAULTS, new PostgresPrograms(System.getenv()));
  }

  @Test
  void a_backup_that_is_cut_off_changes_nothing() throws IOException {
    Path backup = take("a.dump");
    Files.write(backup, Arrays.copyOf(Files.readAllBytes(backup), 3_000));

    assertThatThrownBy(() -> restore(backup)).isInstanceOf(BackupFailed.class);

    assertThat(ships()).isEqualTo(5_000);
    assertNothingAside();
  }

  @Test
  void what_a_killed_restore_set_aside_comes_back() {
    Path backup = take("a.dump");
    run("delete from ships where id > 100");
    new PostgresAside(access()).setAside();
    assertThat(ships()).isEqualTo(-1);

    backups().arrival(backup.toString(), _ -> {}).close();

    assertThat(ships()).isEqualTo(100);
    assertNothingAside();
  }

  @Test
  void what_a_killed_proof_left_is_cleared_away() {
    Set<String> oid =
        access()
            .run(
                name,
                connection ->
                    PostgresContents.texts(
                        connection,
                        "select oid from pg_database where datname = current_database()"));
    at("postgres", "create database portolan_proof_" + oid.iterator().next());

    take("a.dump");

    assertNothingAside();
  }

  @Test
  void a_database_in_use_is_not_replaced() throws SQLException {
    Path backup = take("a.dump");
    var source = PostgresConnections.forLongWork(access().url(), DatabaseSettings.DEFAULTS);
    source.setApplicationName("the fleet");
    try (Connection _ = source.getConnection()) {
      assertThatThrownBy(() -> restore(backup))
          .isInstanceOf(BackupFailed.class)
          .hasMessageContainingAll("in use", "the fleet");
    }
    assertThat(ships()).isEqualTo(5_000);
  }

  @Test
  void this_machines_programs_are_taken_or_refused_with_both_versions() throws SQLException {
    try (var fresh = PostgresServer.freshDatabase();
        Connection connection = fresh.source().getConnection()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      try {
        assertThat(new PostgresPrograms(System.getenv()).folderFor(major).resolve("pg_dump"))
            .isExecutable();
      } catch (BackupFailed refused) {
        assertThat(refused)
            .hasMessageMatching("(?s).*is version [0-9]+, but the server is version [0-9]+.*");
      }
    }
  }

  @Test
  void programs_that_are_older_than_the_server_are_refused() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String program : new String[] {"pg_dump", "pg_restore"}) {
      Path script = bin.resolve(program);
      Files.writeString(script, "#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6'\n");
      assertThat(script.toFile().setExecutable(true)).isTrue();
    }
    var onlyOld = new PostgresPrograms(Map.of("PATH", bin.toString()), Map.of());
    var backups = new PostgresBackups(access().url(), DatabaseSettings.DEFAULTS, onlyOld);

    assertThatThrownBy(() -> backups.draft(folder.resolve("a.dump").toString(), seen::add))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContainingAll("is version 9", "server is version");
  }
}
