package dev.portolan.copy.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.shared.persistence.DirectAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new file takes the place of the target: what could go missing in that is kept or refused. */
class WayBackLossesTest {

  @TempDir private Path folder;
  private Sea sea;
  private Path back;

  @BeforeEach
  void open() {
    sea = new Sea(folder);
    back = folder.resolve("back.db");
  }

  @AfterEach
  void close() {
    sea.close();
  }

  private void inFile(String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + back);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private List<String> rows(String query) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + back);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Test
  void a_table_that_is_left_out_and_has_rows_is_in_the_way() throws SQLException {
    sea.postgres("create table t (id int primary key)", "insert into t values (1)");
    inFile(
        "create table t (id integer primary key)",
        "create table keep (a)",
        "insert into keep values (7)",
        "create virtual table notes using fts5 (body)",
        "insert into notes values ('mine')");

    var refused = sea.back(back, true, "keep", "notes");

    assertThat(Sea.found(refused)).containsExactly("keep. would-be-lost", "notes. would-be-lost");
    assertThat(rows("select a from keep")).containsExactly("7");
    assertThat(rows("select body from notes")).containsExactly("mine");
  }

  @Test
  void a_partitioned_table_is_refused_by_name() throws SQLException {
    sea.postgres(
        "create table p (id int, v text) partition by range (id)",
        "create table p1 partition of p for values from (0) to (100)",
        "insert into p values (1, 'a'), (2, 'b')");
    inFile("create table p (id integer, v text)");

    assertThat(Sea.found(sea.back(back, false))).contains("p. unsupported-table");
  }

  @Test
  void tables_whose_names_differ_in_case_only_do_not_share_a_place() throws SQLException {
    sea.postgres("create table \"Foo\" (id int)", "create table foo (id int)");
    inFile("create table foo (id integer)");

    assertThat(Sea.found(sea.back(back, false))).containsExactly("foo. one-name-for-two");
  }

  @Test
  void columns_whose_names_differ_in_case_only_do_not_share_a_place() throws SQLException {
    sea.postgres("create table foo (id int, v int, \"V\" int)", "insert into foo values (2, 3, 4)");
    inFile("create table foo (id integer, v integer)");

    assertThat(Sea.found(sea.back(back, false))).containsExactly("foo.V one-name-for-two");
  }

  @Test
  void a_composite_value_with_a_null_in_it_is_a_value() throws SQLException {
    sea.postgres(
        "create type pair as (a int, b text)",
        "create table t (id int primary key, c pair)",
        "insert into t values (1, row(1, null)), (2, null), (3, row(null, null))");
    inFile("create table t (id integer primary key, c text)");

    assertThat(sea.back(back, false).outcome()).isEqualTo(Outcome.COPIED);

    assertThat(rows("select coalesce(c, 'null') from t order by id"))
        .containsExactly("(1,)", "null", "(,)");
    assertThat(Sea.verify(sea.server(), new DirectAccess.ToFile(back)).isAlike()).isTrue();
    inFile("update t set c = null where id = 1");
    assertThat(Sea.verify(sea.server(), new DirectAccess.ToFile(back)).isAlike()).isFalse();
  }

  @Test
  void rows_of_a_table_that_inherits_come_once() throws SQLException {
    sea.postgres(
        "create table p (id int)",
        "create table ch (w int) inherits (p)",
        "insert into p values (1)",
        "insert into ch values (2, 3)");
    inFile("create table p (id integer)", "create table ch (id integer, w integer)");

    assertThat(sea.back(back, false).outcome()).isEqualTo(Outcome.COPIED);

    assertThat(rows("select id from p")).containsExactly("1");
    assertThat(rows("select id from ch")).containsExactly("2");
  }

  @Test
  void a_number_beyond_those_of_sqlite_is_named() throws SQLException {
    sea.postgres(
        "create table t (id int primary key, f numeric)", "insert into t values (1, 1e400)");
    inFile("create table t (id integer primary key, f numeric)");

    assertThat(Sea.found(sea.back(back, false))).containsExactly("t.f not-for-sqlite");
  }

  @Test
  void the_file_keeps_its_permissions_its_numbers_and_the_link_to_it()
      throws SQLException, IOException {
    sea.postgres("create table t (id int primary key)", "insert into t values (1)");
    inFile(
        "create table t (id integer primary key)",
        "pragma user_version = 7",
        "pragma application_id = 99");
    var mine = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(back, mine);
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), back);

    assertThat(sea.back(link, false).outcome()).isEqualTo(Outcome.COPIED);

    assertThat(link).isSymbolicLink();
    assertThat(Files.getPosixFilePermissions(back)).isEqualTo(mine);
    assertThat(rows("select id from t")).containsExactly("1");
    assertThat(rows("pragma user_version")).containsExactly("7");
    assertThat(rows("pragma application_id")).containsExactly("99");
  }

  @Test
  void a_cell_of_which_sqlite_makes_another_value_is_named() throws SQLException {
    sea.postgres(
        "create table t (id int primary key, code text, f float8)",
        "insert into t values (1, 'abc', 1.5), (2, '007', 2.5), (3, 'x', '-0')");
    inFile("create table t (id integer primary key, code integer, f integer)");

    var refused = sea.back(back, false).findings();

    assertThat(refused)
        .extracting(one -> one.key() + " " + one.column() + " " + one.rule())
        .containsExactlyInAnyOrder("id=2 code differs", "id=3 f differs");
    assertThat(refused).allSatisfy(one -> assertThat(one.advice()).startsWith("SQLite made "));
  }

  @Test
  void a_table_to_leave_out_that_is_nowhere_is_refused_by_name() throws SQLException {
    sea.postgres("create table t (id int primary key)", "create table secrets (id int)");
    inFile("create table t (id integer primary key)", "create table secrets (id integer)");

    assertThat(Sea.found(sea.back(back, false, "secret"))).containsExactly("secret. unknown-table");
    assertThat(sea.back(back, false, "secrets").outcome()).isEqualTo(Outcome.COPIED);
  }
}
