package dev.portolan.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.persistence.Migration.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of migrations, and when a schema is refused. */
abstract class MigrationsContract {

  private static final List<String> CONTEXTS = List.of("accounts", "shoals");

  /** This one's migration looks into a table of the test's to know how it shall end. */
  private static final List<String> WITH_REEFS = List.of("accounts", "shoals", "reefs");

  /** This one's migration runs outside a transaction, as some statements need it. */
  private static final List<String> WITH_SKERRIES = List.of("accounts", "shoals", "skerries");

  /** An empty database. */
  abstract Database database();

  private void run(String... statements) {
    database()
        .transactions()
        .write(() -> {
          for (String statement : statements) {
            database().sql().get().execute(statement);
          }
        });
  }

  private Object value(String query) {
    return database().transactions().read(() -> database().sql().get().fetchValue(query));
  }

  private List<State> states() {
    return database().migrations(CONTEXTS).stream().map(Migration::state).distinct().toList();
  }

  @Test
  void on_an_empty_database_everything_is_pending() {
    assertThat(database().migrations(CONTEXTS))
        .extracting(Migration::context)
        .contains("accounts", "shoals");
    assertThat(states()).containsExactly(State.PENDING);
    assertThatThrownBy(() -> database().requireMigrated(CONTEXTS))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContainingAll(
            "older", "accounts 1", "shoals 1", "db migrate", "MIGRATE_ON_START=true");
  }

  @Test
  void what_ran_is_told_with_its_time() {
    assertThat(database().migrate(CONTEXTS).applied())
        .extracting(Migration::context)
        .contains("accounts", "shoals");

    assertThat(states()).containsExactly(State.APPLIED);
    assertThat(database().migrations(CONTEXTS)).allMatch(migration -> migration.took() != null);
    database().requireMigrated(CONTEXTS);
    assertThat(database().migrate(CONTEXTS)).isEqualTo(MigrationRun.NOTHING);
  }

  @Test
  void the_tables_of_a_context_that_is_gone_are_left_alone() {
    database().migrate(CONTEXTS);
    run("insert into shoals values (7)");

    database().requireMigrated(List.of("accounts"));
    assertThat(database().migrate(List.of("accounts"))).isEqualTo(MigrationRun.NOTHING);
    assertThat(value("select depth from shoals")).hasToString("7");
  }

  @Test
  void a_newer_schema_is_refused_always() {
    database().migrate(CONTEXTS);
    run(
        """
        insert into flyway_history_shoals (installed_rank, version, description, type, script,
          checksum, installed_by, installed_on, execution_time, success)
        select 99, '999', 'future', 'SQL', 'V999__future.sql', 1, 'me', installed_on, 1, success
        from flyway_history_shoals where version = '1'
        """);

    assertThat(states()).contains(State.NEWER);
    for (Runnable start : starts()) {
      assertThatThrownBy(start::run)
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContainingAll("newer Portolan", "shoals 999");
    }
  }

  @Test
  void a_script_that_was_changed_is_refused_with_what_to_do() {
    database().migrate(CONTEXTS);
    run("update flyway_history_shoals set checksum = 1 where version = '1'");

    assertThat(states()).contains(State.CHANGED);
    for (Runnable start : starts()) {
      assertThatThrownBy(start::run)
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContainingAll("shoals 1", "changed after it had run", "put its old text back");
    }
  }

  private List<Runnable> starts() {
    return List.of(() -> database().requireMigrated(CONTEXTS), () -> database().migrate(CONTEXTS));
  }

  @Test
  void a_migration_that_fails_leaves_nothing_and_can_be_tried_again() {
    database().migrate(CONTEXTS);
    run("create table pace (n bigint not null)", "insert into pace values (5), (-1)");

    assertThatThrownBy(() -> database().migrate(WITH_REEFS))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContainingAll("reefs", "failed");
    assertThatThrownBy(() -> value("select count(*) from wreckage"))
        .as("the table of the first statement is gone with the second's failure")
        .isInstanceOf(DatabaseFailure.class);
    assertThat(database().migrations(WITH_REEFS).getLast().state()).isEqualTo(State.PENDING);

    run("delete from pace where n < 0");
    assertThat(database().migrate(WITH_REEFS).applied()).hasSize(1);
    assertThat(value("select count(*) from wreckage")).hasToString("5");
  }

  @Test
  void one_that_failed_half_way_is_told_and_refused_until_it_is_undone_as_the_refusal_says() {
    database().migrate(CONTEXTS);
    run("create table pace (n bigint not null)", "insert into pace values (-1)");
    assertThatThrownBy(() -> database().migrate(WITH_SKERRIES))
        .isInstanceOf(DatabaseUnusable.class);
    assertThat(value("select count(*) from skerries")).as("its first half").hasToString("0");

    assertThat(database().migrations(WITH_SKERRIES).getLast().state()).isEqualTo(State.FAILED);
    String undo = "delete from flyway_history_skerries where version = '1' and not success";
    List<Runnable> starts =
        List.of(
            () -> database().requireMigrated(WITH_SKERRIES),
            () -> database().migrate(WITH_SKERRIES));
    for (Runnable start : starts) {
      assertThatThrownBy(start::run)
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContainingAll("skerries 1", "failed half way", "`" + undo + "`", "db migrate");
    }

    run("drop table skerries", undo, "update pace set n = 7");
    assertThat(database().migrate(WITH_SKERRIES).applied()).hasSize(1);
    assertThat(value("select x from skerries")).hasToString("7");
  }
}
