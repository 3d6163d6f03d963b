package dev.portolan.copy.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.domain.Rules;
import dev.portolan.shared.persistence.DirectAccess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any SQLite file goes into tables of any PostgreSQL schema: as it was stored, or not at all. */
class SqliteToPostgresCopyTest {

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

  private void everyType() {
    sea.postgres(
        "create type mood as enum ('glad', 'sad')",
        "create domain plus as int check (value > 0)",
        """
        create table cells (id bigint generated always as identity primary key, small smallint,
          whole int, price numeric(10,2), any_number numeric, exact double precision, few real,
          word varchar(5), code char(2), bytes bytea, day date, clock time, at timestamp,
          moment timestamptz, truth boolean, mark uuid, raw json, tree jsonb, feeling mood,
          positive plus, address inet, words text[], twice int generated always as (whole * 2)
          stored)
        """);
    sea.sqlite(
        """
        create table cells (id integer primary key, small, whole, price, any_number, exact, few,
          word, code, bytes, day, clock, at, moment, truth, mark, raw, tree, feeling, positive,
          address, words, twice)
        """);
  }

  @Test
  void every_cell_arrives_as_it_was_stored() {
    everyType();
    sea.sqlite(
        """
        insert into cells values (7, -32768, 2147483647, 19.99, '100000000000000000000.0001', 0.1,
          0.5, 'häßli', 'ch', x'00ff', '2024-02-29', '23:59:59.5', '0001-01-01 00:00:00',
          '9999-12-31 23:59:59.999999+00:00', 1, '00000000-0000-0000-0000-0000000000ff',
          '{"b": 1,  "a": 2}', '{"b": 1.10, "aa": "x", "a": [true, null, 1e2]}', 'glad', 3,
          '10.0.0.1', '{a,b}', 4294967294)
        """,
        "insert into cells (id) values (9)",
        "update cells set whole = 1, twice = 2 where id = 7");

    var result = sea.copy();

    assertThat(Sea.found(result)).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.COPIED);
    assertThat(sea.rows("select * from cells where id = 7"))
        .containsExactly(
            "7|-32768|1|19.99|100000000000000000000.0001|0.1|0.5|häßli|ch|\\x00ff|2024-02-29"
                + "|23:59:59.5|0001-01-01 00:00:00|9999-12-31 23:59:59.999999+00|t"
                + "|00000000-0000-0000-0000-0000000000ff|{\"b\": 1,  \"a\": 2}"
                + "|{\"a\": [true, null, 100], \"b\": 1.10, \"aa\": \"x\"}|glad|3|10.0.0.1|{a,b}"
                + "|2");
    sea.postgres("insert into cells (whole) values (5)");
    assertThat(sea.rows("select max(id), max(twice) from cells")).containsExactly("10|10");
  }

  @Test
  void a_change_in_any_column_is_seen_and_told_by_its_cell() {
    sea.postgres(
        "create table cells (a int primary key, b text, c bytea, d numeric, e int, f date)");
    sea.sqlite(
        "create table cells (a integer primary key, b, c, d, e, f)",
        "insert into cells values (1, 'x', x'01', 1.5, 7, '2024-01-02'), (2, '', x'', 0, 0, null)");
    var copied = sea.copy();
    assertThat(copied.outcome()).isEqualTo(Outcome.COPIED);
    var file = new DirectAccess.ToFile(sea.file());
    assertThat(Sea.verify(file, sea.server()).isAlike()).isTrue();

    Map.of(
            "b", "'y'",
            "c", "'\\x02'",
            "d", "1.25",
            "e", "null",
            "f", "date '2024-01-03'")
        .forEach((column, value) -> {
          sea.postgres("create table before as select * from cells");
          sea.postgres("update cells set %s = %s where a = 1".formatted(column, value));
          var seen = Sea.verify(file, sea.server());
          assertThat(Sea.found(seen.findings()))
              .contains("cells." + column + " differs")
              .noneMatch(one -> one.contains("cells.a"));
          assertThat(Sea.verify(sea.server(), copied.tables()).isAlike()).as(column).isFalse();
          sea.postgres(
              "delete from cells", "insert into cells select * from before", "drop table before");
        });
  }

  @Test
  void what_cannot_be_moved_is_all_named_and_nothing_is_written() throws SQLException {
    everyType();
    var before = sea.fingerprint("cells");
    sea.sqlite(
        """
        insert into cells values (1, 32768, 'many', 10.005, 'NaN', 'x', 0.1, 'toolong',
          'c', 'text', '2023-02-29', '24:00:00', 'now', '2024-01-01T00:00:00Z', 2,
          '00000000-0000-0000-0000-0000000000FF', '{', '{"a":1,"a":2}', 'GLAD', -1, '10.0.0.1/99',
          '{a', 0)
        """);

    var result = sea.copy();

    assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(result.findings())
        .extracting(finding -> finding.column())
        .containsOnly(
            "small",
            "whole",
            "price",
            "any_number",
            "exact",
            "few",
            "word",
            "code",
            "bytes",
            "day",
            "clock",
            "at",
            "moment",
            "truth",
            "mark",
            "raw",
            "tree",
            "feeling",
            "positive",
            "address",
            "words");
    assertThat(result.findings()).allSatisfy(one -> assertThat(one.key()).isEqualTo("id=1"));
    assertThat(sea.rows("select count(*) from cells")).containsExactly("0");
    assertThat(sea.fingerprint("cells")).isEqualTo(before);
    assertThat(sea.check().counts()).isEqualTo(result.counts());
  }

  @Test
  void duplicates_orphans_and_broken_checks_are_listed_one_by_one() {
    sea.postgres(
        "create table parents (id int primary key, name text)",
        "create unique index parents_name on parents (lower(name))",
        """
        create table children (id int primary key, parent int references parents on delete cascade,
          age int constraint grown check (age > 17))
        """);
    sea.sqlite(
        "create table parents (id integer primary key, name)",
        "create table children (id integer primary key, parent, age)",
        "insert into parents values (1, 'Ann'), (2, 'ann'), (3, 'Bob'), (4, 'BOB'), (5, 'C')",
        "insert into children values (1, 5, 18), (2, 6, 17), (3, 7, 20)");

    var result = sea.copy();

    assertThat(result.findings().stream().map(f -> f.table() + " " + f.key() + " " + f.rule()))
        .containsExactlyInAnyOrder(
            "parents id=1 unique parents_name",
            "parents id=2 unique parents_name",
            "parents id=3 unique parents_name",
            "parents id=4 unique parents_name",
            "children id=2 check grown",
            "children id=2 foreign-key children_parent_fkey",
            "children id=3 foreign-key children_parent_fkey");
    assertThat(sea.rows("select count(*) from parents")).containsExactly("0");
  }

  @Test
  void everything_that_tables_wear_is_worn_afterwards() throws SQLException {
    sea.postgres(
        "create table parents (id serial primary key, name text not null collate \"C\")",
        """
        create table children (id bigint generated by default as identity (start 5 increment 2)
          primary key, parent int not null references parents, note text default 'none',
          exclude using btree (note with =)) with (fillfactor = 70)
        """,
        "create table outside (parent int references parents on delete set null)",
        "create index children_note on children (note desc nulls last) where id > 3",
        "create view names as select p.name, c.note from parents p join children c on true",
        "create view more as select name from names",
        "create function touch() returns trigger language plpgsql as 'begin return new; end'",
        "create trigger touched before update on children for each row execute function touch()",
        "alter table children disable trigger touched",
        "alter table children enable row level security",
        "create policy own on children for select to public using (note <> 'x')",
        "comment on table children is 'they''re small'",
        "comment on column children.note is 'a note'",
        "comment on constraint children_pkey on children is 'the key'",
        "comment on view names is 'all of them'",
        "create statistics children_parts on parent, note from children",
        "alter table children alter note set statistics 500",
        "create publication wide for table children",
        "do $$ begin create role portolan_reader; exception when duplicate_object then null; end $$",
        "grant select, insert on children to portolan_reader",
        "grant update (note) on children to portolan_reader with grant option",
        "grant select on names to portolan_reader",
        "grant usage on sequence parents_id_seq to portolan_reader",
        "alter table parents replica identity full",
        "alter default privileges grant delete on tables to public");
    sea.sqlite(
        "create table parents (id integer primary key autoincrement, name)",
        "create table children (id integer primary key, parent, note)",
        "insert into parents values (90, 'x')",
        "delete from parents",
        "insert into parents values (1, 'a')",
        "insert into children values (9, 1, 'b')");
    var before = sea.fingerprint("parents", "children");

    var result = sea.copy(Sea.order(false, Rules.NONE, Set.of("outside")));

    assertThat(Sea.found(result)).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.COPIED);
    assertThat(sea.fingerprint("parents", "children")).isEqualTo(before);
    assertThat(sea.rows("select * from more")).containsExactly("a");
    sea.postgres("insert into parents (name) values ('new')", "insert into outside values (91)");
    assertThat(sea.rows("select id from parents order by id")).containsExactly("1", "91");
    assertThat(sea.rows("select nextval('children_id_seq')")).containsExactly("11");
    assertThat(sea.rows("select 1 from pg_namespace where nspname = 'portolan_staging'")).isEmpty();
  }

  @Test
  void a_table_to_leave_out_that_is_nowhere_is_refused_by_name() {
    sea.postgres("create table t (id int primary key)", "create table secrets (id int)");
    sea.sqlite("create table t (id integer primary key)", "create table secrets (id int)");

    var result = sea.copy(Sea.order(false, Rules.NONE, Set.of("secret")));

    assertThat(Sea.found(result)).containsExactly("secret. unknown-table");
  }

  @Test
  void what_cannot_be_kept_is_refused_before_a_row_is_read() {
    sea.postgres(
        "create table things (id int primary key)",
        "create materialized view counted as select count(*) from things");
    sea.sqlite("create table things (id integer primary key)", "insert into things values (1)");

    var result = sea.copy();

    assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(Sea.found(result).getFirst()).contains("cannot-be-swapped");
  }

  @Test
  void rows_of_the_target_go_only_when_they_may() {
    sea.postgres("create table things (id int primary key)", "insert into things values (8)");
    sea.sqlite("create table things (id integer primary key)", "insert into things values (1)");

    assertThat(Sea.found(sea.copy())).containsExactly("things. target-not-empty");
    assertThat(sea.rows("select id from things")).containsExactly("8");

    assertThat(sea.copy(Sea.order(true, Rules.NONE, Set.of())).outcome()).isEqualTo(Outcome.COPIED);
    assertThat(sea.rows("select id from things")).containsExactly("1");
  }

  @Test
  void a_rule_that_was_switched_on_changes_values_and_counts_them() {
    sea.postgres("create table things (id int primary key, bio text, at timestamptz, yes boolean)");
    sea.sqlite(
        "create table things (id integer primary key, bio, at, yes)",
        "insert into things values (1, '', '2024-05-06T07:08:09+02:00', 'true')");

    var result = sea.copy("empty-to-null:things.bio", "iso-time", "to-utc:things.at", "bool-words");

    assertThat(Sea.found(result)).isEmpty();
    assertThat(result.changes().keySet())
        .containsExactlyInAnyOrder(
            "empty-to-null:things.bio",
            "iso-time:things.at",
            "to-utc:things.at",
            "bool-words:things.yes");
    assertThat(sea.rows("select bio, at at time zone 'UTC', yes from things"))
        .containsExactly("null|2024-05-06 05:08:09|t");
  }

  @Test
  void a_sequence_of_two_tables_goes_on_behind_both() {
    sea.postgres(
        "create sequence shared",
        "create table a (id int primary key default nextval('shared'))",
        "create table b (id int primary key default nextval('shared'))");
    sea.sqlite(
        "create table a (id integer primary key)",
        "create table b (id integer primary key)",
        "insert into a values (50)",
        "insert into b values (7)");

    assertThat(Sea.found(sea.copy())).isEmpty();

    assertThat(sea.rows("select nextval('shared')")).containsExactly("51");
  }

  @Test
  void two_columns_never_share_one_of_the_target() {
    sea.postgres("create table t (id int primary key, \"ä\" text)");
    sea.sqlite("create table t (id integer primary key, \"Ä\" text, \"ä\" text)");

    assertThat(Sea.found(sea.check())).containsExactly("t.ä one-name-for-two");
    assertThat(Sea.found(sea.copy())).containsExactly("t.ä one-name-for-two");
  }

  @Test
  void a_damaged_file_is_refused_by_name_and_nothing_is_written() throws IOException {
    sea.postgres("create table things (id int primary key, bio text)");
    sea.sqlite(
        "create table things (id integer primary key, bio)",
        """
        insert into things select value, hex(zeroblob(200))
        from (with recursive n (value) as (select 1 union all select value + 1 from n where value < 500)
          select value from n)
        """);
    try (var file = new RandomAccessFile(sea.file().toFile(), "rw")) {
      file.seek(4096 * 5);
      file.write(new byte[] {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
    }

    for (var result : List.of(sea.copy(), sea.check())) {
      assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(result.findings()).anyMatch(one -> one.rule().equals("damaged"));
    }
    assertThat(sea.rows("select count(*) from things")).containsExactly("0");
  }
}
