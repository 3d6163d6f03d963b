package dev.portolan.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Unavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresDatabaseTest {

  private static final List<String> CONTEXTS = List.of("accounts");
  private static final DatabaseSettings QUICK =
      DatabaseSettings.DEFAULTS
          .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMillis(300))
          .withPool(4, Duration.ofSeconds(1), Duration.ofHours(1));

  private PostgresServer.Fresh server;

  @BeforeEach
  void make() {
    server = PostgresServer.freshDatabase();
  }

  @AfterEach
  void drop() {
    server.close();
  }

  private Database open(DatabaseSettings settings) {
    return Database.open(DatabaseUrl.parse(server.url()), settings);
  }

  private static Object value(Database database, String query) {
    return database.transactions().read(() -> database.sql().get().fetchValue(query));
  }

  private static void run(Database database, String... statements) {
    database
        .transactions()
        .write(() -> {
          for (String statement : statements) {
            database.sql().get().execute(statement);
          }
        });
  }

  @Test
  void a_server_that_is_not_there_is_told_with_all_that_helps_and_no_password() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertThatThrownBy(() ->
            Database.open(
                DatabaseUrl.parse("postgresql://ann:hush@localhost:" + port + "/sea"), QUICK))
        .isInstanceOf(DatabaseUnreachable.class)
        .hasMessageContainingAll("localhost", "" + port, "sea", "DATABASE_URL")
        .hasMessageNotContaining("hush");
  }

  @Test
  void a_server_that_does_not_answer_is_given_up_soon() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      long begun = System.nanoTime();

      assertThatThrownBy(() ->
              Database.open(
                  DatabaseUrl.parse(
                      "postgresql://ann:hush@localhost:" + silent.getLocalPort() + "/sea"),
                  QUICK))
          .isInstanceOf(DatabaseUnreachable.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void a_database_that_is_missing_is_told() {
    assertThatThrownBy(() ->
            Database.open(
                DatabaseUrl.parse(server.url().replace(server.name(), "no_such_database")), QUICK))
        .isInstanceOf(DatabaseUnreachable.class)
        .hasMessageContainingAll("no_such_database", "it has no such database");
  }

  @Test
  void reads_are_snapshots_and_writes_see_what_is_committed() {
    try (var database = open(QUICK)) {
      String level = "select current_setting('transaction_isolation')";

      assertThat(value(database, level)).isEqualTo("repeatable read");
      assertThat(value(database, "select current_setting('transaction_read_only')"))
          .isEqualTo("on");
      assertThat(
              database.transactions().<Object>write(() -> database.sql().get().fetchValue(level)))
          .isEqualTo("read committed");
    }
  }

  @Test
  void a_statement_that_takes_too_long_is_given_up() {
    try (var database = open(QUICK)) {
      assertThatThrownBy(() -> value(database, "select pg_sleep(30)::text"))
          .isInstanceOf(Unavailable.class);
      assertThat(value(database, "select 1")).isEqualTo(1);
    }
  }

  @Test
  void a_statement_that_writes_inside_a_read_is_refused() {
    try (var database = open(QUICK)) {
      assertThatThrownBy(() -> value(database, "create table t (x bigint)"))
          .isInstanceOfAny(DatabaseFailure.class, Unavailable.class);
    }
  }

  @Test
  void of_two_that_lock_each_other_out_one_is_told_to_try_again() throws Exception {
    try (var database = open(DatabaseSettings.DEFAULTS);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      run(
          database,
          "create table t (id bigint primary key, n bigint)",
          "insert into t values (1, 0), (2, 0)");
      var both = new CyclicBarrier(2);
      var all = new ArrayList<Future<?>>();
      for (int[] order : List.of(new int[] {1, 2}, new int[] {2, 1})) {
        all.add(
            threads.submit(() ->
                database
                    .transactions()
                    .write(() -> {
                      var sql = database.sql().get();
                      sql.execute("update t set n = n + 1 where id = ?", order[0]);
                      meet(both);
                      sql.execute("update t set n = n + 1 where id = ?", order[1]);
                    })));
      }
      var failures = new ArrayList<Throwable>();
      for (Future<?> one : all) {
        try {
          one.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          failures.add(e.getCause());
        }
      }
      assertThat(failures).singleElement().isInstanceOf(Conflict.class);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void of_many_that_start_at_once_one_migrates_and_the_others_wait() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < 3; i++) {
        all.add(
            threads.submit(() -> {
              try (var database = open(DatabaseSettings.DEFAULTS)) {
                database.migrate(CONTEXTS);
              }
            }));
      }
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
    }
    try (var database = open(DatabaseSettings.DEFAULTS)) {
      assertThat(
              value(
                  database,
                  "select count(*) from flyway_history_accounts where version = '1' and success"))
          .isEqualTo(1L);
    }
  }

  @Test
  void a_start_with_nothing_to_migrate_need_not_ask_flyway() {
    var source =
        PostgresConnections.forLongWork(
            (PostgresUrl) DatabaseUrl.parse(server.url()), DatabaseSettings.DEFAULTS);
    assertThat(Migrations.areDone(source, "postgresql", CONTEXTS)).isFalse();
    try (var database = open(DatabaseSettings.DEFAULTS)) {
      database.migrate(CONTEXTS);
      assertThat(Migrations.areDone(source, "postgresql", CONTEXTS)).isTrue();
      run(database, "update flyway_history_accounts set checksum = 1 where version = '1'");
      assertThat(Migrations.areDone(source, "postgresql", CONTEXTS)).isFalse();
    }
  }

  @Test
  void a_server_that_comes_back_is_used_again(@TempDir Path folder) throws Exception {
    int port;
    Database database;
    try (var own = PostgresServer.startEmbedded(0, folder)) {
      port = own.getPort();
      var url = "postgresql://postgres:postgres@localhost:" + port + "/postgres?sslmode=disable";
      database = Database.open(DatabaseUrl.parse(url), QUICK);
      assertThat(value(database, "select 1")).isEqualTo(1);
    }
    try (database) {
      assertThatThrownBy(() -> value(database, "select 1")).isInstanceOf(Unavailable.class);
      assertThat(database.ping(Duration.ofSeconds(1))).isFalse();
      try (EmbeddedPostgres again = PostgresServer.startEmbedded(port, folder)) {
        assertThat(again.getPort()).isEqualTo(port);
        assertThat(eventually(database)).isEqualTo(1);
      }
    }
  }

  /** The pool takes a moment to notice; each failed try waits for a connection by itself. */
  private static Object eventually(Database database) {
    for (int i = 0; i < 8; i++) {
      try {
        return value(database, "select 1");
      } catch (Unavailable again) {
        assertThat(again.retryAfterSeconds()).isPositive();
      }
    }
    return value(database, "select 1");
  }
}
