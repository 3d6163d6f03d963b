package dev.portolan.copy.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.CopyResult.Outcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that only PostgreSQL itself can judge are copied, and what breaks a rule is named once. */
class OddTypesTest {

  @TempDir private Path folder;
  private Sea sea;

  @BeforeEach
  void open() {
    sea = new Sea(folder);
  }

  @AfterEach
  void close() {
    sea.close();
  }

  private void copied(String... tables) throws SQLException {
    assertThat(Sea.found(sea.check())).isEmpty();
    var before = sea.fingerprint(tables);
    var result = sea.copy();
    assertThat(Sea.found(result)).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.COPIED);
    assertThat(sea.fingerprint(tables)).isEqualTo(before);
  }

  private static List<String> cells(CopyResult result) {
    return result.findings().stream()
        .map(one -> one.table() + " " + one.key() + " " + one.rule())
        .sorted()
        .toList();
  }

  @Test
  void columns_that_are_computed_from_them_are_computed_anew() throws SQLException {
    sea.postgres(
        "create domain plus as int not null check (value > 0)",
        """
        create table t (id int primary key, ip inet not null default '1.1.1.1',
          host text not null generated always as (host(ip)) stored, n plus,
          twice int generated always as (n * 2) stored, check (host <> 'x'))
        """);
    sea.sqlite(
        "create table t (id integer primary key, ip, n)",
        "insert into t values (1, '10.0.0.1', 4)");

    copied("t");

    assertThat(sea.rows("select * from t")).containsExactly("1|10.0.0.1|10.0.0.1|4|8");
  }

  @Test
  void their_storage_and_collation_are_kept() throws SQLException {
    sea.postgres(
        "create table t (id int primary key, words text[] collate \"C\")",
        "alter table t alter words set storage external");
    sea.sqlite(
        "create table t (id integer primary key, words)", "insert into t values (1, '{a,b}')");

    copied("t");
  }

  @Test
  void orphans_and_duplicates_among_them_are_listed_one_by_one() {
    sea.postgres(
        "create table p (ip inet primary key)",
        """
        create table t (id int primary key, ip inet unique references p,
          check (ip << inet '10.0.0.0/8'))
        """);
    sea.sqlite(
        "create table p (ip primary key)",
        "create table t (id integer primary key, ip)",
        "insert into p values ('10.0.0.1')",
        "insert into t values (1, '10.0.0.1'), (2, '10.0.0.1'), (3, '10.0.0.2')");

    for (var result : List.of(sea.copy(), sea.check())) {
      assertThat(cells(result))
          .containsExactly(
              "t id=1 unique t_ip_key", "t id=2 unique t_ip_key", "t id=3 foreign-key t_ip_fkey");
    }

    sea.sqlite("insert into t values (4, 'nowhere')");
    for (var result : List.of(sea.copy(), sea.check())) {
      assertThat(cells(result))
          .containsExactly(
              "t id=1 unique t_ip_key",
              "t id=2 unique t_ip_key",
              "t id=3 foreign-key t_ip_fkey",
              "t id=4 foreign-key t_ip_fkey",
              "t id=4 not-a-inet");
    }
  }

  @Test
  void a_reference_that_fits_by_the_targets_own_operator_is_no_orphan() {
    sea.postgres(
        "create extension citext",
        "create table p (a citext primary key)",
        "create table t (id int primary key, a citext references p)");
    sea.sqlite(
        "create table p (a primary key)",
        "create table t (id integer primary key, a)",
        "insert into p values ('Ann')",
        "insert into t values (1, 'ANN'), (2, 'Bob')");

    assertThat(cells(sea.copy())).containsExactly("t id=2 foreign-key t_a_fkey");
  }

  @Test
  void checks_of_whole_rows_and_all_rows_that_exclude_each_other_are_listed() {
    sea.postgres(
        """
        create table t (id int primary key, a int, v text, check (t is not null), check (a > 0),
          exclude using btree (a with =, lower(v) with =) where (id < 9))
        """);
    sea.sqlite(
        "create table t (id integer primary key, a, v)",
        """
        insert into t values (1, 1, 'x'), (2, 1, 'X'), (3, 2, 'y'), (4, 2, 'y'), (5, 3, 'z'),
          (9, 1, 'x')
        """);

    assertThat(cells(sea.copy()))
        .containsExactly(
            "t id=1 constraint t_a_lower_excl",
            "t id=2 constraint t_a_lower_excl",
            "t id=3 constraint t_a_lower_excl",
            "t id=4 constraint t_a_lower_excl");

    sea.sqlite("update t set a = -id", "update t set v = null where id = 3");
    assertThat(cells(sea.copy()))
        .containsExactly(
            "t id=1 check t_a_check",
            "t id=2 check t_a_check",
            "t id=3 check t_a_check",
            "t id=3 check t_check",
            "t id=4 check t_a_check",
            "t id=5 check t_a_check",
            "t id=9 check t_a_check");
  }

  @Test
  void a_role_that_may_make_nothing_temporary_can_copy_them() throws SQLException {
    sea.postgres(
        "do $$ begin execute format('revoke temporary on database %I from public',"
            + " current_database()); end $$",
        "create table t (id int primary key, ip inet)");
    sea.sqlite(
        "create table t (id integer primary key, ip)", "insert into t values (1, '10.0.0.1')");

    copied("t");
  }

  @Test
  void an_index_whose_function_lacks_its_search_path_is_refused_with_its_table() {
    sea.postgres(
        "create function small(text) returns text immutable language sql as 'select lower($1)'",
        "create function smaller(text) returns text immutable language sql as 'select small($1)'",
        "create table t (id int primary key, v text)",
        "create index t_smaller on t (smaller(v))");
    sea.sqlite("create table t (id integer primary key, v)", "insert into t values (1, 'A')");

    for (var result : List.of(sea.copy(), sea.check())) {
      assertThat(Sea.found(result)).contains("t. cannot-be-used");
      assertThat(result.findings().getFirst().advice()).contains("small(text)", "search_path");
    }
  }

  @Test
  void a_table_and_a_column_that_a_report_tells_of_and_that_are_gone_are_named() {
    sea.postgres("create table p (id int primary key)", "create table t (id int, v int)");
    sea.sqlite("create table p (id integer primary key)", "create table t (id, v)");
    var copied = sea.copy();
    assertThat(copied.outcome()).isEqualTo(Outcome.COPIED);
    sea.postgres("drop table p", "alter table t drop column v");

    var seen = Sea.verify(sea.server(), copied.tables());

    assertThat(Sea.found(seen.findings()))
        .containsExactly("p. missing-table", "t.v missing-column");
  }
}
