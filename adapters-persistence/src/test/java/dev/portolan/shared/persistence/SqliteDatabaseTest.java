package dev.portolan.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteDatabaseTest {

  private static final List<String> CONTEXTS = List.of("accounts");

  @TempDir Path folder;

  private Database open(Path file) {
    return Database.open(DatabaseUrl.parse("sqlite:" + file), DatabaseSettings.DEFAULTS);
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

  private static Object value(Database database, String query) {
    return database.transactions().read(() -> database.sql().get().fetchValue(query));
  }

  @Test
  void a_missing_folder_is_made() {
    Path file = folder.resolve("a/b/portolan.db");
    try (var database = open(file)) {
      run(database, "create table t (x integer)");
    }
    assertThat(file).exists();
  }

  @Test
  void memory_is_a_file_that_is_deleted_at_the_end() {
    Path file;
    try (var database =
        Database.open(DatabaseUrl.parse("sqlite::memory:"), DatabaseSettings.DEFAULTS)) {
      run(database, "create table t (x integer)");
      assertThat(value(database, "select count(*) from t")).isEqualTo(0);
      file = ((SqliteDialect) database.dialect()).file();
      assertThat(file).exists();
    }
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void connections_are_set_as_they_should_be() {
    try (var database = open(folder.resolve("p.db"))) {
      assertThat(value(database, "pragma journal_mode")).isEqualTo("wal");
      assertThat(value(database, "pragma foreign_keys")).isEqualTo(1);
      assertThat(value(database, "pragma recursive_triggers")).isEqualTo(1);
      assertThat(value(database, "pragma synchronous")).isEqualTo(1);
      assertThat(value(database, "pragma query_only")).isEqualTo(1);
    }
  }

  @Test
  void a_statement_that_writes_inside_a_read_is_refused() {
    try (var database = open(folder.resolve("p.db"))) {
      run(database, "create table t (x integer)");

      assertThatThrownBy(() ->
              database
                  .transactions()
                  .read(() -> database.sql().get().execute("insert into t values (1)")))
          .isNotInstanceOf(DataAccessException.class);
      assertThat(value(database, "select count(*) from t")).isEqualTo(0);
    }
  }

  @Test
  void a_bug_in_a_statement_shows_no_sql() {
    try (var database = open(folder.resolve("p.db"))) {
      assertThatThrownBy(() -> run(database, "select secret from nowhere"))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessageNotContainingAny("secret", "nowhere");
    }
  }

  @Test
  void a_folder_in_place_of_the_file_is_told() {
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void a_file_in_place_of_the_folder_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "no folder");

    assertThatThrownBy(() -> open(file.resolve("p.db")))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("cannot be made");
  }

  @Test
  void a_file_that_is_no_database_is_told_with_the_way_back() throws IOException {
    Path file = Files.writeString(folder.resolve("p.db"), "Dear diary, ".repeat(500));

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("is not a SQLite database")
        .hasMessageContaining("backup");
  }

  @Test
  void a_damaged_file_is_told_with_the_way_back() throws IOException {
    Path file = folder.resolve("p.db");
    try (var database = open(file)) {
      database.migrate(CONTEXTS);
    }
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 100; i < 4096; i++) {
      bytes[i] = (byte) 0xA5;
    }
    Files.write(file, bytes);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("backup");
  }

  @Test
  void a_full_disk_lets_reads_go_on_refuses_writes_and_heals() {
    try (var database = open(folder.resolve("p.db"))) {
      run(
          database,
          "create table t (x blob)",
          "insert into t values (zeroblob(1000))",
          "pragma max_page_count = 10");

      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> run(database, "insert into t values (zeroblob(1000000))"))
            .isInstanceOf(Unavailable.class);
        assertThat(value(database, "select count(*) from t")).isEqualTo(1);
      }
      run(database, "pragma max_page_count = 1000000");
      run(database, "insert into t values (zeroblob(1000000))");
      assertThat(value(database, "select count(*) from t")).isEqualTo(2);
    }
  }

  @Test
  void another_process_that_holds_the_lock_is_waited_for_and_then_told() throws SQLException {
    Path file = folder.resolve("p.db");
    var settings = DatabaseSettings.DEFAULTS.withWriterTimeout(Duration.ofMillis(400));
    try (var database = Database.open(DatabaseUrl.parse("sqlite:" + file), settings);
        var other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      run(database, "create table t (x integer)");
      statement.execute("begin immediate");

      assertThatThrownBy(() -> run(database, "insert into t values (1)"))
          .isInstanceOf(Unavailable.class);
      statement.execute("commit");
      run(database, "insert into t values (1)");
      assertThat(value(database, "select count(*) from t")).isEqualTo(1);
    }
  }

  @Test
  void readers_wait_for_a_place_and_are_told_when_there_is_none() throws Exception {
    var settings =
        DatabaseSettings.DEFAULTS
            .withReaders(1)
            .withPool(1, Duration.ofMillis(200), Duration.ofHours(1));
    var reading = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var database =
            Database.open(DatabaseUrl.parse("sqlite:" + folder.resolve("p.db")), settings);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() ->
              database
                  .transactions()
                  .read(() -> {
                    reading.countDown();
                    return await(done);
                  }));
      assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();

      assertThatThrownBy(() -> value(database, "select 1")).isInstanceOf(Unavailable.class);
      done.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(value(database, "select 1")).isEqualTo(1);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void of_many_that_start_at_once_one_migrates_and_the_others_wait() throws Exception {
    Path file = folder.resolve("p.db");
    var all = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        all.add(
            threads.submit(() -> {
              try (var database = open(file)) {
                database.migrate(CONTEXTS);
              }
            }));
      }
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
    }
    try (var database = open(file)) {
      assertThat(value(database, "select count(*) from flyway_history_accounts where version > 0"))
          .isEqualTo(1);
    }
  }

  @Test
  void a_newer_schema_is_refused() {
    Path file = folder.resolve("p.db");
    try (var database = open(file)) {
      database.migrate(CONTEXTS);
      run(
          database,
          """
          insert into flyway_history_accounts (installed_rank, version, description, type, script,
            checksum, installed_by, installed_on, execution_time, success)
          values (99, '999', 'future', 'SQL', 'V999__future.sql', 1, 'me', '2030-01-01 00:00:00.000', 1, 1)
          """);

      assertThatThrownBy(() -> database.migrate(CONTEXTS))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining("newer Portolan (accounts 999)");
    }
  }

  @Test
  void a_start_with_nothing_to_migrate_need_not_ask_flyway() {
    try (var database = open(folder.resolve("p.db"))) {
      var source =
          new SqliteDataSource(
              SqliteFile.open(new SqliteUrl(folder.resolve("p.db")), DatabaseSettings.DEFAULTS));
      assertThat(Migrations.areDone(source, "sqlite", CONTEXTS)).isFalse();
      database.migrate(CONTEXTS);
      assertThat(Migrations.areDone(source, "sqlite", CONTEXTS)).isTrue();
      run(database, "update flyway_history_accounts set checksum = 1 where version = '1'");
      assertThat(Migrations.areDone(source, "sqlite", CONTEXTS)).isFalse();
    }
  }

  @Test
  void a_row_that_is_replaced_fires_the_triggers_of_its_deletion() {
    try (var database = open(folder.resolve("p.db"))) {
      run(
          database,
          "create table t (id integer primary key, n integer)",
          "create table gone (id integer)",
          "create trigger t_gone after delete on t begin insert into gone values (old.id); end",
          "insert into t values (1, 1)",
          "insert or replace into t values (1, 2)");

      assertThat(value(database, "select count(*) from gone")).isEqualTo(1);
    }
  }

  @Test
  void it_answers_a_ping() {
    try (var database = open(folder.resolve("p.db"))) {
      assertThat(database.ping(Duration.ofSeconds(1))).isTrue();
    }
  }
}
