package dev.portolan.copy.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.shared.persistence.DirectAccess;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a table of the target wears is worn after a copy, or refused by name before it. */
class DressKeptTest {

  @TempDir private Path folder;
  private Sea sea;

  @BeforeEach
  void open() {
    sea = new Sea(folder);
    sea.postgres(
        "create table p (id int primary key)",
        "create table t (id int primary key, p int references p, v text)");
    sea.sqlite(
        "create table p (id integer primary key)",
        "create table t (id integer primary key, p, v)",
        "insert into p values (1)",
        "insert into t values (1, 1, 'a')");
  }

  @AfterEach
  void close() {
    sea.close();
  }

  private void copied() throws SQLException {
    var before = sea.fingerprint("p", "t");
    var result = sea.copy();
    assertThat(Sea.found(result)).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.COPIED);
    assertThat(sea.fingerprint("p", "t")).isEqualTo(before);
  }

  private void refused(String said) {
    for (var result : List.of(sea.copy(), sea.check())) {
      assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(result.findings()).allMatch(one -> one.rule().equals("cannot-be-kept"));
      assertThat(result.findings()).anyMatch(one -> one.advice().contains(said));
    }
    assertThat(sea.rows("select id from t")).isEmpty();
  }

  @Test
  void parameters_of_storage_and_of_statistics_are_kept() throws SQLException {
    sea.postgres(
        "alter table t set (toast.autovacuum_enabled = off, toast_tuple_target = 4096)",
        "create index t_lower on t (lower(v))",
        "alter index t_lower alter column 1 set statistics 500");

    copied();

    assertThat(
            sea.rows(
                "select o.reloptions from pg_class c join pg_class o on o.oid = c.reltoastrelid"
                    + " where c.relname = 't'"))
        .containsExactly("{autovacuum_enabled=off}");
    assertThat(
            sea.rows("select attstattarget from pg_attribute where attrelid = 't_lower'::regclass"))
        .containsExactly("500");
  }

  @Test
  void triggers_that_are_all_switched_off_stay_off() throws SQLException {
    sea.postgres("alter table t disable trigger all");

    copied();

    sea.postgres("insert into t values (2, 99, 'nobody')");
  }

  @Test
  void triggers_of_references_that_are_switched_off_in_part_are_refused() {
    sea.postgres(
        "create function touch() returns trigger language plpgsql as 'begin return new; end'",
        "create trigger touched before update on t for each row execute function touch()",
        "alter table t disable trigger all",
        "alter table t enable trigger touched");

    refused("trigger of constraint t_p_fkey on public.t");
  }

  @Test
  void comments_on_row_types_are_kept_and_grants_of_them_are_refused() throws SQLException {
    sea.postgres("comment on type t is 'a row'");

    copied();

    assertThat(sea.rows("select obj_description('t'::regtype, 'pg_type')"))
        .containsExactly("a row");
    sea.postgres("truncate p, t", "revoke usage on type t from public");
    refused("row type of public.t");
  }

  @Test
  void ties_to_an_extension_are_kept() throws SQLException {
    sea.postgres(
        "create extension citext",
        "create function touch() returns trigger language plpgsql as 'begin return new; end'",
        "create trigger touched before update on t for each row execute function touch()",
        "create index t_v on t (v)",
        "alter trigger touched on t depends on extension citext",
        "alter index t_v depends on extension citext");

    copied();

    assertThat(sea.rows("select count(*) from pg_depend where deptype = 'x'")).containsExactly("2");
  }

  @Test
  void a_table_that_a_subscription_fills_is_refused() {
    sea.postgres(
        "create subscription filling connection 'dbname=none' publication p with (connect = false)",
        "insert into pg_subscription_rel (srsubid, srrelid, srsubstate)"
            + " select oid, 't'::regclass, 'r' from pg_subscription");

    refused("the subscription filling fills the target's table");

    sea.postgres("alter subscription filling set (slot_name = none)", "drop subscription filling");
  }

  @Test
  void views_are_made_anew_in_the_order_in_which_they_read_each_other() throws SQLException {
    sea.postgres(
        "create view a as select id from t",
        "create view b as select id from t",
        "create or replace view a as select id from b");

    copied();

    assertThat(sea.rows("select id from a")).containsExactly("1");
  }

  @Test
  void a_table_that_only_bears_the_name_of_a_history_is_copied() throws SQLException {
    sea.postgres("create table flyway_history_notes (id int primary key, v text)");
    assertThat(Sea.found(sea.copy())).containsExactly("flyway_history_notes. missing-table");
    sea.sqlite(
        "create table flyway_history_notes (id integer primary key, v)",
        "insert into flyway_history_notes values (1, 'x')");

    copied();

    assertThat(sea.rows("select v from flyway_history_notes")).containsExactly("x");
    var file = new DirectAccess.ToFile(sea.file());
    assertThat(Sea.verify(file, sea.server()).tables())
        .anyMatch(one -> one.table().equals("flyway_history_notes"));
  }
}
