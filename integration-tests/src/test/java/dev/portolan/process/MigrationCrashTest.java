package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.shared.persistence.PostgresServer;
import dev.portolan.shared.persistence.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A migration that is killed leaves nothing behind, and of two processes one does it. */
@Timeout(300)
class MigrationCrashTest {

  private static final String ENDLESS = "2000000000";
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void a_sqlite_file_is_as_before_and_two_at_once_then_migrate_it_once() throws SQLException {
    Path file = folder.resolve("portolan.db");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Statements.run(
          database, "create table pace (n bigint)", "insert into pace values (" + ENDLESS + ")");
    }
    String url = "sqlite:" + file;
    Path log = folder.resolve("portolan.db-wal");
    try (var first = migrate(url)) {
      Eventually.within(
          SOON, "it has written much", () -> alive(first) && Files.size(log) > 16_000_000);
      first.kill();
    }
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(Statements.texts(database, "pragma integrity_check")).containsExactly("ok");
      assertThat(
              Statements.texts(database, "select name from sqlite_schema where name = 'wreckage'"))
          .isEmpty();
      Statements.run(database, "update pace set n = 100000");
    }
    try (var one = migrate(url);
        var other = migrate(url)) {
      assertThat(one.exitCode()).as(one.output()).isZero();
      assertThat(other.exitCode()).as(other.output()).isZero();
    }
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertMigratedOnce(database);
    }
  }

  @Test
  void a_postgresql_database_is_as_before_and_the_one_that_waits_migrates_it() throws SQLException {
    try (var server = PostgresServer.freshDatabase();
        Connection database = server.source().getConnection()) {
      Statements.run(
          database, "create table pace (n bigint)", "insert into pace values (" + ENDLESS + ")");
      String running =
          "select 1 from pg_stat_activity where datname = current_database()"
              + " and state = 'active' and query like '%into wreckage%'"
              + " and pid <> pg_backend_pid()";
      try (var first = migrate(server.url())) {
        Eventually.within(
            SOON, "it runs", () -> alive(first) && !Statements.texts(database, running).isEmpty());
        try (var second = migrate(server.url())) {
          Statements.run(
              database, "update pace set n = 1000"); // which the first does not see any more
          first.kill();
          assertThat(second.exitCode()).as(second.output()).isZero();
        }
      }
      assertThat(Statements.texts(database, "select count(*) from wreckage"))
          .containsExactly("1000");
      assertMigratedOnce(database);
    }
  }

  private static JavaProcess migrate(String url) {
    return JavaProcess.launch(List.of(), Map.of(), MigrateReefs.class.getName(), url);
  }

  private static boolean alive(JavaProcess process) {
    if (!process.isAlive()) {
      throw new AssertionError("it ended: " + process.output());
    }
    return true;
  }

  private static void assertMigratedOnce(Connection database) throws SQLException {
    assertThat(
            Statements.texts(
                database, "select version from flyway_history_reefs where version <> '0'"))
        .containsExactly("1");
  }
}
