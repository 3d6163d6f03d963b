package dev.portolan.copy.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.domain.Rules;
import dev.portolan.shared.persistence.Statements;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table is a virtual table's own only if the virtual table makes it; a name alone says nothing.
 */
class VirtualTablesCopyTest {

  private static final String[] NOTES = {
    "create table notes_content (id integer primary key, body text)",
    "insert into notes_content values (1, 'mine')",
    "create virtual table notes using fts5(body, content='notes_content', content_rowid='id')"
  };

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

  private static List<String> in(Path file, String query) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      return Statements.texts(connection, query);
    }
  }

  @Test
  void a_users_table_whose_name_is_that_of_a_shadow_is_copied() {
    sea.sqlite(NOTES);
    sea.sqlite(
        "create virtual table mail using fts3(body)",
        "create table mail_stat (id integer primary key, v text)",
        "insert into mail_stat values (7, 'sent')");

    assertThat(Sea.found(sea.copy()))
        .containsExactly(
            "mail. virtual-table", "mail_stat. unknown-table", "notes_content. unknown-table");

    sea.postgres(
        "create table notes_content (id bigint primary key, body text)",
        "create table mail_stat (id bigint primary key, v text)");
    assertThat(sea.copy(Sea.order(false, Rules.NONE, Set.of("mail"))).outcome())
        .isEqualTo(Outcome.COPIED);
    assertThat(sea.rows("select * from notes_content")).containsExactly("1|mine");
    assertThat(sea.rows("select * from mail_stat")).containsExactly("7|sent");
  }

  @Test
  void the_shadows_that_a_virtual_table_makes_go_with_it() {
    sea.sqlite(
        "create virtual table words using fts5(body)",
        "create virtual table mails using fts4(body)",
        "create virtual table early using fts3(body)",
        "create virtual table boxes using rtree(id, low, high)",
        "insert into early values ('a')",
        "insert into early (early) values ('automerge=8')",
        "create table t (id integer primary key)");
    sea.postgres("create table t (id bigint primary key)");

    assertThat(Sea.found(sea.copy()))
        .containsExactly(
            "boxes. virtual-table",
            "early. virtual-table",
            "mails. virtual-table",
            "words. virtual-table");
  }

  @Test
  void content_in_the_words_of_a_tokenizer_is_no_table() {
    sea.sqlite(
        "create virtual table own using fts5(body, tokenize=\"unicode61 tokenchars 'content=x,'\")",
        "insert into own values ('mine')",
        "create virtual table late using fts5(body /* , content=x, */, conten = '')",
        "create table t (id integer primary key)");
    sea.postgres("create table t (id bigint primary key)");

    assertThat(Sea.found(sea.copy())).containsExactly("own. virtual-table");
  }

  @Test
  void a_module_that_is_not_here_is_refused_by_name() {
    sea.sqlite(
        "create table t (id integer primary key)",
        "pragma writable_schema = on",
        "insert into sqlite_schema values ('table', 'far', 'far', 0,"
            + " 'CREATE VIRTUAL TABLE far USING fts5(body, content=''t'', tokenize=''mine'')')");
    sea.postgres("create table t (id bigint primary key)");

    assertThat(Sea.found(sea.copy())).contains("far. virtual-table");
  }

  @Test
  void a_trigger_may_have_the_name_of_its_table() {
    sea.sqlite(
        "create table t (id integer primary key)",
        "create trigger t after insert on t begin select 1; end",
        "insert into t values (1)");
    sea.postgres("create table t (id bigint primary key)");

    assertThat(sea.copy().outcome()).isEqualTo(Outcome.COPIED);
  }

  @Test
  void two_rows_that_lie_far_apart_are_two_in_the_plan() {
    sea.sqlite(
        "create table t (id integer primary key)",
        "insert into t values (-9223372036854775808), (9223372036854775807)");
    sea.postgres("create table t (id bigint primary key)");

    assertThat(Objects.requireNonNull(sea.check().plan()).rows()).isEqualTo(2);
  }

  @Test
  void the_way_back_keeps_tables_that_only_look_like_shadows() throws SQLException {
    sea.postgres(
        "create table notes_content (id bigint primary key, body text)",
        "insert into notes_content values (2, 'theirs')");
    sea.sqlite(NOTES);

    assertThat(Sea.found(sea.back(sea.file(), false)))
        .containsExactly("notes_content. target-not-empty");
    assertThat(sea.back(sea.file(), true).outcome()).isEqualTo(Outcome.COPIED);
    assertThat(in(sea.file(), "select body from notes_content")).containsExactly("theirs");
    assertThat(in(sea.file(), "select rowid from notes('theirs')")).containsExactly("2");
  }

  @Test
  void the_way_back_loses_no_rows_of_what_only_looks_like_a_shadow() throws SQLException {
    sea.postgres("create table t (id bigint primary key)");
    sea.sqlite(
        "create table t (id integer primary key)",
        "create virtual table mail using fts3(body)",
        "create table mail_stat (id integer primary key, v text)",
        "insert into mail_stat values (7, 'sent')",
        "create virtual table bare using fts5(body, content='')",
        "insert into bare (rowid, body) values (3, 'words')");

    assertThat(Sea.found(sea.back(sea.file(), false, "mail")))
        .containsExactly(
            "bare. would-be-lost", "mail_stat. missing-table", "mail_stat. would-be-lost");
    assertThat(in(sea.file(), "select v from mail_stat")).containsExactly("sent");
  }
}
