package dev.portolan.copy.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.domain.Rules;
import dev.portolan.shared.persistence.DirectAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  @Test
  void the_file_stays_of_the_form_that_it_has() throws SQLException, IOException {
    sea.postgres("create table t (id int primary key, v text)", "insert into t values (1, 'ä')");
    inFile(
        "pragma encoding = 'UTF-16le'",
        "pragma page_size = 8192",
        "pragma auto_vacuum = 1",
        "create table t (id integer primary key, v text)",
        "pragma journal_mode = wal");
    boolean given = give("nobody");

    var result = sea.back(back, false);

    assertThat(Sea.found(result)).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.COPIED);
    if (given) {
      assertThat(Files.getOwner(back).getName()).isEqualTo("nobody");
    }
    assertThat(rows("pragma encoding")).containsExactly("UTF-16le");
    assertThat(rows("pragma page_size")).containsExactly("8192");
    assertThat(rows("pragma auto_vacuum")).containsExactly("1");
    assertThat(rows("pragma journal_mode")).containsExactly("wal");
    assertThat(rows("select v from t")).containsExactly("ä");
  }

  /** Only root may. */
  private boolean give(String name) throws IOException {
    try {
      var users = back.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(back, users.lookupPrincipalByName(name));
      return true;
    } catch (IOException notRoot) {
      return false;
    }
  }

  @Test
  void a_check_leaves_no_log_beside_the_file_and_takes_none_away()
      throws SQLException, IOException {
    sea.postgres("create table t (id int primary key)", "insert into t values (1)");
    inFile("create table t (id integer primary key)", "pragma journal_mode = wal");
    Path log = folder.resolve("back.db-wal");

    assertThat(sea.backChecked(back).outcome()).isEqualTo(Outcome.WOULD_COPY);
    assertThat(folder).isDirectoryNotContaining("glob:**back.db-*");

    try (var other = DriverManager.getConnection("jdbc:sqlite:" + back);
        var statement = other.createStatement()) {
      statement.execute("create table u (id)");
      statement.execute("drop table u");
      byte[] before = Files.readAllBytes(log);
      assertThat(sea.backChecked(back).outcome()).isEqualTo(Outcome.WOULD_COPY);
      assertThat(log).hasBinaryContent(before);
    }
  }

  @Test
  void what_is_written_to_the_file_meanwhile_is_not_lost() throws SQLException {
    sea.postgres("create table t (id int primary key)", "insert into t values (1)");
    for (String mode : List.of("delete", "wal")) {
      inFile(
          "drop table if exists t",
          "create table t (id integer primary key)",
          "pragma journal_mode = " + mode);

      var refused = sea.back(back, () -> inFile("insert into t values (77)"));

      assertThat(Sea.found(refused)).containsExactly(". target-changed");
      assertThat(rows("select id from t")).containsExactly("77");
      assertThat(rows("pragma journal_mode")).containsExactly(mode);
      assertThat(folder).isDirectoryNotContaining("glob:**portolan-copy*");
    }
  }

  @Test
  void a_file_that_comes_into_being_or_is_another_one_meanwhile_is_not_lost()
      throws SQLException, IOException {
    sea.postgres("create table t (id int primary key)", "insert into t values (1)");
    inFile("create table t (id integer primary key)");
    Path other = Files.copy(back, folder.resolve("other.db"));

    var refused =
        sea.back(back, () -> Files.move(other, back, StandardCopyOption.REPLACE_EXISTING));

    assertThat(Sea.found(refused)).containsExactly(". target-changed");
    assertThat(rows("select count(*) from t")).containsExactly("0");
  }

  @Test
  void a_file_that_another_program_has_open_in_wal_mode_is_refused_by_name() throws SQLException {
    sea.postgres("create table t (id int primary key)", "insert into t values (1)");
    inFile("create table t (id integer primary key)", "pragma journal_mode = wal");
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + back);
        var statement = other.createStatement()) {
      statement.execute("select count(*) from t");

      assertThat(Sea.found(sea.back(back, false))).containsExactly(". target-in-use");
    }
    assertThat(rows("select count(*) from t")).containsExactly("0");
    assertThat(sea.back(back, false).outcome()).isEqualTo(Outcome.COPIED);
  }

  @Test
  void numbers_go_on_behind_those_of_the_key_alone() throws SQLException {
    sea.postgres(
        "create table two (id int generated by default as identity primary key, zpos serial)",
        "insert into two (zpos) select 1 from generate_series(1, 100)",
        "delete from two where id > 60",
        "create table free (id int generated by default as identity primary key)",
        "insert into free values (50)",
        "create table plain (id int primary key)",
        "insert into plain values (3)");
    inFile(
        "create table two (id integer primary key autoincrement, zpos integer)",
        "create table free (id integer primary key autoincrement)",
        "create table plain (id integer primary key autoincrement)",
        "create table out (id integer primary key autoincrement)",
        "insert into out values (99)",
        "delete from out",
        "insert into sqlite_sequence values ('plain', 500), ('two', 500)");
    String numbers = "select name || ' ' || seq from sqlite_sequence order by name";

    assertThat(Sea.found(sea.back(back, false, "out"))).isEmpty();
    assertThat(rows(numbers)).containsExactly("free 50", "out 99", "plain 500", "two 100");
    inFile("update sqlite_sequence set seq = 500 where name in ('free', 'two')");
    assertThat(sea.back(back, new CopyOrder(true, true, Set.of("out"), Rules.NONE, true, false)))
        .extracting(CopyResult::outcome)
        .isEqualTo(Outcome.COPIED);
    assertThat(rows(numbers)).containsExactly("free 500", "out 99", "plain 500", "two 500");
  }

  @Test
  void a_text_for_the_number_of_a_row_is_named() throws SQLException {
    sea.postgres("create table t (id text primary key)", "insert into t values ('abc'), ('7')");
    inFile("create table t (id integer primary key)");

    var refused = sea.back(back, false);

    assertThat(refused.findings())
        .extracting(one -> one.column() + " " + one.key() + " " + one.rule())
        .contains("id id='abc' refused-by-sqlite");
    assertThat(refused.failure()).isNull();
  }

  @Test
  void a_row_that_a_check_of_the_file_breaks_off_is_named() throws SQLException {
    sea.postgres("create table t (id int primary key, v text)", "insert into t values (1, '{')");
    inFile("create table t (id integer primary key, v text check (json_extract(v, '$') is null))");

    assertThat(sea.back(back, false).findings())
        .extracting(one -> one.table() + " " + one.key() + " " + one.rule())
        .containsExactly("t id=1 refused-by-sqlite");
  }

  @Test
  void a_reference_that_sqlite_cannot_check_is_named() throws SQLException {
    sea.postgres(
        "create table p (id int primary key, a int)",
        "create table c (id int primary key, a int)",
        "insert into p values (1, 5)",
        "insert into c values (1, 5), (2, 6)");
    inFile(
        "create table p (id integer primary key, a integer)",
        "create table c (id integer primary key, a integer references p (a))");

    assertThat(Sea.found(sea.back(back, false))).containsExactly("c. foreign-key-mismatch");

    inFile("create unique index only_a on p (a)");
    assertThat(Sea.found(sea.back(back, false))).containsExactly("c. foreign-key p");
  }

  @Test
  void what_the_columns_of_the_file_would_change_is_named_by_its_cell() throws SQLException {
    sea.postgres(
        "create table t (id int primary key, digits text, big numeric, small numeric, truth"
            + " boolean, v numeric)",
        "insert into t values (1, '007', null, null, null, null),"
            + " (2, null, 123456789012345678901234567890, null, null, null),"
            + " (3, null, null, 1.50, null, null), (4, null, null, null, true, null),"
            + " (5, 'a', 12, 1.5, null, 1.50), (6, 'b', 0.1, 1, null, 1)");
    inFile(
        "create table t (id integer primary key, digits numeric, big numeric, small real, truth"
            + " text, v)");

    assertThat(sea.back(back, false).findings())
        .extracting(one -> one.column() + " " + one.key() + " " + one.rule())
        .containsExactlyInAnyOrder(
            "digits id=1 differs", "big id=2 differs", "small id=3 differs", "truth id=4 differs");

    sea.postgres("delete from t where id < 5");
    assertThat(sea.back(back, false).outcome()).isEqualTo(Outcome.COPIED);
    assertThat(rows("select v from t order by id")).containsExactly("1.50", "1");
    assertThat(Sea.verify(sea.server(), new DirectAccess.ToFile(back)).isAlike()).isTrue();
  }

  @Test
  void a_row_without_a_number_is_given_none() throws SQLException {
    sea.postgres("create table t (id int unique, v text)", "insert into t values (null, 'a')");
    inFile("create table t (id integer primary key, v text)");

    assertThat(Sea.found(sea.back(back, false))).contains("t.id not-for-sqlite");
  }

  @Test
  void what_fills_up_a_text_comes_with_it() throws SQLException {
    sea.postgres(
        "create table t (id int primary key, v char(4))",
        "insert into t values (1, 'ab'), (2, ''), (3, 'abcd')");
    inFile("create table t (id integer primary key, v char(4))");

    assertThat(Sea.found(sea.back(back, false))).isEmpty();
    assertThat(rows("select v from t order by id")).containsExactly("ab  ", "    ", "abcd");
    assertThat(Sea.verify(sea.server(), new DirectAccess.ToFile(back)).isAlike()).isTrue();
  }

  @Test
  void a_value_that_sqlite_has_no_form_for_is_shown_as_it_is() throws SQLException {
    sea.postgres(
        "create table t (id int primary key, at timestamp, f float8)",
        "insert into t values (1, '-infinity', 'NaN'), (2, '0044-03-15 BC', 1)");
    inFile("create table t (id integer primary key, at text, f real)");

    assertThat(sea.back(back, false).findings())
        .extracting(one -> one.column() + " " + one.key() + " " + one.shown())
        .containsExactlyInAnyOrder(
            "at id=1 '-infinity'", "f id=1 NaN", "at id=2 '0044-03-15 00:00:00 BC'");
  }

  @Test
  void a_target_that_is_no_database_is_refused_by_name_and_stays() throws IOException {
    sea.postgres("create table t (id int primary key)", "insert into t values (1)");
    Files.writeString(back, "a letter, and no database at all; ".repeat(9));

    assertThat(Sea.found(sea.back(back, true))).containsExactly(". not-a-database");
    assertThat(back).content().startsWith("a letter");
  }
}
