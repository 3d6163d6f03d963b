package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;

import dev.portolan.shared.persistence.Statements;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** Files in odd encodings, unfinished, in use, or damaged. */
final class FileCases {

  private static final String TARGET = "create table t (id bigint primary key, v text unique)";
  private static final String SOURCE = "create table t (id integer primary key, v text)";
  private static final String ROWS =
      "with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000)"
          + " insert into t select i, 'value-' || i from n";

  private FileCases() {}

  static List<HostileCase> all() {
    return Stream.of(encodings(), unfinished(), damaged()).flatMap(List::stream).toList();
  }

  private static HostileCase plain(String name) {
    return database(name).target(TARGET);
  }

  private static List<HostileCase> encodings() {
    String text =
        "insert into t values (1, 'aé漢' || char(0x1f600)), (2, ''), (3, char(0xfffd)), (4, null)";
    String key = "insert into t values (1, cast(x'3dd8' as text))"; // half of a pair
    return List.of(
        plain("UTF-16, little end first")
            .source("pragma encoding = 'UTF-16le'", SOURCE, text)
            .copies(),
        plain("UTF-16, big end first")
            .source("pragma encoding = 'UTF-16be'", SOURCE, text)
            .copies(),
        plain("half a pair in UTF-16, little end first")
            .source("pragma encoding = 'UTF-16le'", SOURCE, key)
            .refuses("t.v [id=1] TEXT"),
        plain("half a pair in UTF-16, big end first")
            .source(
                "pragma encoding = 'UTF-16be'",
                SOURCE,
                "insert into t values (1, cast(x'd83d' as text)), (2, cast(x'0061de00' as text))")
            .refuses("t.v [id=1] TEXT", "t.v [id=2] TEXT"),
        plain("NUL in UTF-16")
            .source(
                "pragma encoding = 'UTF-16be'", SOURCE, "insert into t values (1, 'a' || char(0))")
            .refuses("t.v [id=1] TEXT"),
        database("length by code points in UTF-16")
            .target("create table t (id bigint primary key, v varchar(3), w bytea)")
            .source(
                "pragma encoding = 'UTF-16le'",
                "create table t (id integer primary key, v, w)",
                "insert into t values (1, char(0x1f600, 0x1f600, 0x1f600), x'00ff'), (2, 'abc', x'')")
            .copies());
  }

  private static List<HostileCase> unfinished() {
    return List.of(
        plain("a log that was never checkpointed")
            .made(file -> {
              var writer = file.open();
              Statements.run(writer, "pragma journal_mode = wal", "pragma wal_autocheckpoint = 0");
              Statements.run(writer, SOURCE, ROWS);
              file.crash(writer);
            })
            .putInOrder()
            .copies()
            .then("select count(*) from t", "2000"),
        plain("a log with a transaction that never committed")
            .made(file -> {
              var writer = file.open();
              Statements.run(writer, "pragma journal_mode = wal", "pragma wal_autocheckpoint = 0");
              Statements.run(writer, SOURCE, ROWS, "pragma cache_size = 1", "begin");
              Statements.run(writer, "update t set v = 'half-' || id || hex(zeroblob(500))");
              file.crash(writer);
            })
            .putInOrder()
            .copies()
            .then("select count(*) from t where v like 'value-%'", "2000"),
        plain("a hot journal")
            .made(file -> {
              file.run(SOURCE, ROWS);
              var writer = file.open();
              Statements.run(writer, "pragma cache_size = 1", "pragma cache_spill = 1", "begin");
              Statements.run(writer, "update t set v = 'half-' || id || hex(zeroblob(500))");
              file.crash(writer);
            })
            .putInOrder()
            .copies()
            .then("select count(*) from t where v like 'value-%'", "2000"),
        plain("a journal that is kept and is not hot")
            .source("pragma journal_mode = persist", SOURCE, ROWS)
            .copies(),
        plain("somebody who writes and has the log open")
            .made(file -> {
              file.run("pragma journal_mode = wal", SOURCE, ROWS);
              var writer = file.other();
              Statements.run(writer, "pragma wal_autocheckpoint = 0");
              Statements.run(writer, "update t set v = 'new-' || id");
            })
            .putInOrder()
            .copies()
            .then("select count(*) from t where v like 'new-%'", "2000"),
        plain("somebody who reads")
            .made(file -> {
              file.run(SOURCE, ROWS);
              Statements.run(file.other(), "begin", "select count(*) from t");
            })
            .copies(),
        plain("pages that were freed, and auto_vacuum")
            .source("pragma auto_vacuum = incremental", SOURCE, ROWS, "delete from t where id > 5")
            .copies(),
        plain("pages of 65,536 bytes").source("pragma page_size = 65536", SOURCE, ROWS).copies(),
        plain("pages of 512 bytes and long rows")
            .source(
                "pragma page_size = 512", SOURCE, "insert into t values (1, hex(randomblob(1000)))")
            .copies());
  }

  private static List<HostileCase> damaged() {
    String index = "create index t_v on t (v)";
    return List.of(
        database("an index that lacks rows")
            .target("create table t (id bigint primary key, v text)", index)
            .made(file -> {
              file.run(SOURCE, index, ROWS);
              hide(file);
              file.run("insert into t values (5000, 'unseen')");
              show(file);
            })
            .refuses(". [] "),
        plain("an index that has rows of its own")
            .made(file -> {
              file.run(SOURCE, index, ROWS);
              hide(file);
              file.run("delete from t where id > 1990");
              show(file);
            })
            .refuses(". [] "),
        plain("a unique index that lacks rows, with duplicates behind it")
            .made(file -> {
              file.run(SOURCE, "create unique index t_v on t (v)", ROWS);
              hide(file);
              file.run("insert into t values (5000, 'value-1')");
              show(file);
            })
            .refuses(". [] ", "t.v [id=1] TEXT 'value-1'", "t.v [id=5000] TEXT 'value-1'"),
        plain("a unique index that is not there, with duplicates")
            .source(SOURCE, ROWS, "insert into t values (5000, 'value-1')")
            .refuses("t.v [id=1] TEXT 'value-1'", "t.v [id=5000] TEXT 'value-1'"),
        plain("a page of rows that is overwritten")
            .made(file -> {
              file.run(SOURCE, ROWS);
              file.overwrite(4096L * 5, new byte[4096]);
            })
            .refuses(". [] ", "t. [] "),
        plain("a page of rows with random bytes")
            .made(file -> {
              file.run(SOURCE, ROWS);
              byte[] noise = new byte[2048];
              new java.util.Random(7).nextBytes(noise);
              file.overwrite(4096L * 6 + 1000, noise);
            })
            .refuses(". [] ", "t."),
        plain("the root of a table that is overwritten")
            .made(file -> {
              file.run(SOURCE, ROWS);
              file.overwrite(4096, "damaged".repeat(50).getBytes(StandardCharsets.US_ASCII));
            })
            .refuses(". [] ", "t. [] "),
        plain("a file whose end is cut off")
            .made(file -> {
              file.run(SOURCE, ROWS);
              byte[] all = Files.readAllBytes(file.path);
              Files.write(file.path, java.util.Arrays.copyOf(all, all.length / 4096 / 2 * 4096));
            })
            .refuses(""),
        plain("a file whose end is cut off in the middle of a page")
            .made(file -> {
              file.run(SOURCE, ROWS);
              byte[] all = Files.readAllBytes(file.path);
              Files.write(file.path, java.util.Arrays.copyOf(all, all.length - 1000));
            })
            .refuses(""),
        plain("a file that is no database")
            .made(file -> Files.writeString(file.path, "This is no database. ".repeat(500)))
            .refuses(""),
        plain("an empty file")
            .made(file -> Files.write(file.path, new byte[0]))
            .refuses(". [] empty-file"),
        plain("a schema that cannot be read")
            .made(file -> {
              file.run(SOURCE, ROWS);
              file.run(
                  "pragma writable_schema = on",
                  "update sqlite_schema set sql = 'create table t (id integer primary key, v te'");
            })
            .refuses(""),
        plain("a root page that belongs to another table")
            .made(file -> {
              file.run(SOURCE, ROWS, "create table u (id integer primary key, v text)");
              file.run(
                  "insert into u values (1, 'x')",
                  "pragma writable_schema = on",
                  "update sqlite_schema set rootpage = (select rootpage from sqlite_schema where"
                      + " name = 't') where name = 'u'");
            })
            .without("u")
            .refuses(". [] "),
        plain("rows out of order")
            .made(file -> {
              file.run(
                  SOURCE, "insert into t values (1, 'aaaaaaa'), (2, 'bbbbbbb'), (3, 'ccccccc')");
              // A cell: length of the record, rowid, length of its header, NULL, text of 7, the
              // text.
              file.replace(
                  new byte[] {10, 2, 3, 0, 27, 'b', 'b'}, new byte[] {10, 9, 3, 0, 27, 'b', 'b'});
            })
            .refuses(". [] "),
        database("a check that does not hold in SQLite and that the target lacks")
            .target("create table t (id bigint primary key, v text, w int)")
            .source(
                "create table t (id integer primary key, v text not null, w check (w > 0))",
                "insert into t values (1, 'x', 1)",
                "pragma ignore_check_constraints = on",
                "insert into t values (2, 'y', -1)")
            .copies(),
        database("duplicates in WITHOUT ROWID after a change of collation")
            .target("create table t (v text primary key)")
            .made(file -> {
              file.run("create table t (v text primary key) without rowid");
              file.run(
                  "insert into t values ('a'), ('A')",
                  "pragma writable_schema = on",
                  "update sqlite_schema set sql = 'create table t (v text collate nocase primary"
                      + " key) without rowid'");
            })
            .refuses(". [] "));
  }

  private static void hide(SourceFile file) throws Exception {
    file.run(
        "pragma writable_schema = on",
        "create table kept as select * from sqlite_schema where name = 't_v'",
        "delete from sqlite_schema where name = 't_v'");
  }

  private static void show(SourceFile file) throws Exception {
    file.run(
        "pragma writable_schema = on",
        "insert into sqlite_schema select * from kept",
        "delete from sqlite_schema where name = 'kept'");
  }
}
