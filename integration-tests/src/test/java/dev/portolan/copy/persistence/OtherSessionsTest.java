package dev.portolan.copy.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.domain.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others have in the target, or write there meanwhile, is never lost in silence. */
class OtherSessionsTest {

  @TempDir private Path folder;
  private Sea sea;

  @BeforeEach
  void open() {
    sea = new Sea(folder);
    sea.postgres("create table t (id int primary key)");
    sea.sqlite("create table t (id integer primary key)", "insert into t values (1)");
  }

  @AfterEach
  void close() {
    sea.close();
  }

  private CopyResult copyWhileSomebodyWrites(boolean replace) {
    var written = new AtomicBoolean();
    return sea.copy(
        Sea.order(replace, Rules.NONE, Set.of()),
        progress -> {
          if (progress.step().equals("prove") && written.compareAndSet(false, true)) {
            sea.postgres("insert into t values (77)");
          }
        });
  }

  @Test
  void rows_that_another_session_writes_meanwhile_are_kept_and_the_copy_is_refused() {
    var result = copyWhileSomebodyWrites(false);

    assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(Sea.found(result)).containsExactly("t. target-not-empty");
    assertThat(result.findings().getFirst().advice()).contains("another session wrote");
    assertThat(sea.rows("select id from t")).containsExactly("77");
    assertThat(sea.rows("select 1 from pg_namespace where nspname = 'portolan_staging'")).isEmpty();
  }

  @Test
  void rows_that_come_meanwhile_go_with_the_others_where_rows_may_go() {
    assertThat(copyWhileSomebodyWrites(true).outcome()).isEqualTo(Outcome.COPIED);

    assertThat(sea.rows("select id from t")).containsExactly("1");
  }

  @Test
  void a_schema_of_somebody_else_that_bears_the_name_of_the_staging_is_left_alone() {
    sea.postgres(
        "create schema portolan_staging",
        "create table portolan_staging.mine as select 7 as number");

    for (var result : List.of(sea.copy(), sea.check())) {
      assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(Sea.found(result)).containsExactly(". staging-schema-taken");
      assertThat(result.findings().getFirst().advice()).contains("rename to");
    }
    assertThat(sea.rows("select number from portolan_staging.mine")).containsExactly("7");
    assertThat(sea.rows("select id from t")).isEmpty();
  }

  @Test
  void a_target_that_takes_no_writes_is_told_so() {
    sea.postgres(
        "do $$ begin execute format('alter database %I set default_transaction_read_only = on',"
            + " current_database()); end $$");

    assertThat(sea.copy().failure()).contains("takes no writes").contains("read_only");
  }
}
