package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;

import dev.portolan.shared.persistence.Statements;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** What SQLite files hold that few would think of. */
final class OddCases {

  private static final String TARGET = "create table t (id bigint primary key, v text)";
  private static final String SOURCE = "create table t (id integer primary key, v text)";
  private static final String ROWS = "insert into t values (1, 'a'), (2, 'b')";

  private OddCases() {}

  private static HostileCase plain(String name) {
    return database(name).target(TARGET);
  }

  static List<HostileCase> all() {
    return Stream.of(schemas(), names(), sequences(), tooLong(), files())
        .flatMap(List::stream)
        .toList();
  }

  private static List<HostileCase> schemas() {
    return List.of(
        plain("a full-text index over a table, and one over nothing that is kept")
            .source(
                SOURCE,
                ROWS,
                "create virtual table words using fts5(v, content = 't', content_rowid = 'id')",
                "create virtual table bare using fts5(v, content='')",
                "insert into words (words) values ('rebuild')",
                "insert into bare (rowid, v) values (1, 'a')")
            .copies(),
        plain("a full-text table that holds rows of its own")
            .source(SOURCE, ROWS, "create virtual table docs using fts5(v, tokenize = 'trigram')")
            .refuses("docs. [] virtual-table"),
        plain("an R-tree")
            .source(SOURCE, "create virtual table r using rtree(id, a, b)")
            .refuses("r. [] virtual-table"),
        plain("statistics of ANALYZE").source(SOURCE, ROWS, "analyze").copies(),
        plain("triggers that refuse and count")
            .source(
                SOURCE,
                ROWS,
                "create trigger no before delete on t begin select raise(abort, 'no'); end",
                "create trigger more after insert on t begin delete from t; end")
            .copies(),
        plain("a view over a table that is gone")
            .source(SOURCE, ROWS, "create view broken as select * from gone")
            .copies(),
        plain("a view of the name of a table of the target")
            .source("create view t as select 1 as id, 'a' as v")
            .refuses("t. [] missing-table"),
        plain("a module that is not there")
            .source(
                SOURCE,
                ROWS,
                "pragma writable_schema = on",
                "insert into sqlite_schema (type, name, tbl_name, rootpage, sql) values ('table',"
                    + " 'geo', 'geo', 0, 'create virtual table geo using spatialindex(x)')")
            .refuses("geo. [] virtual-table"),
        plain("a collation that is not there")
            .source(
                SOURCE,
                ROWS,
                "create index t_v on t (v)",
                "pragma writable_schema = on",
                "update sqlite_schema set sql = 'create index t_v on t (v collate german)'"
                    + " where name = 't_v'")
            .refuses(". [] cannot-be-read"),
        plain("a function that is not there, in a check")
            .source(
                SOURCE,
                ROWS,
                "pragma writable_schema = on",
                "update sqlite_schema set sql = 'create table t (id integer primary key, v text"
                    + " check (upper_de(v) <> ''x''))' where name = 't'")
            .copies(),
        database("a key of two columns with NULL in one")
            .target("create table t (a text, b int, primary key (a, b))")
            .source(
                "create table t (a, b, primary key (a, b))",
                "insert into t values ('x', null), (null, 1), ('x', 1)")
            .refuses("t.b [a='x', b=NULL] NULL", "t.a [a=NULL, b=1] NULL"),
        database("an index that computes what some row cannot")
            .target(
                "create table t (id bigint primary key, v int)",
                "create index t_v on t ((100 / v))")
            .source(
                "create table t (id integer primary key, v)", "insert into t values (1, 5), (2, 0)")
            .refuses("t. [] index t_v"),
        database("more cells that differ than are held at once")
            .target(
                "create table t (id bigint primary key, v int, w int generated always as (v * 3)"
                    + " stored)")
            .source(
                "create table t (id integer primary key, v, w generated always as (v * 2))",
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 300)"
                    + " insert into t (id, v) select i, i from n")
            .refuses("t.w [id="));
  }

  private static List<HostileCase> names() {
    return List.of(
        database("line ends and control characters in names")
            .target("create table \"a\nb\" (id bigint primary key, \"c\td\r\" text unique)")
            .source(
                "create table \"a\nb\" (id integer primary key, \"c\td\r\")",
                "insert into \"a\nb\" values (1, 'x')")
            .copies(),
        database("letters that differ in case beyond ASCII")
            .target(
                "create table \"É\" (id bigint primary key)",
                "create table \"é\" (id bigint primary key)")
            .source(
                "create table \"É\" (id integer primary key)",
                "create table \"é\" (id integer primary key)",
                "insert into \"É\" values (1)",
                "insert into \"é\" values (2)")
            .copies(),
        database("one letter, composed and not")
            .target("create table t (id bigint primary key, \"\u00e9\" text)")
            .source("create table t (id integer primary key, \"e\u0301\")")
            .refuses("t.e\u0301 [] unknown-column", "t.\u00e9 [] missing-column"),
        database("columns that differ in case alone")
            .target("create table t (id bigint primary key, v text, \"V\" text)")
            .source("create table t (id integer primary key, v)", "insert into t values (1, 'x')")
            .refuses("t.V [] missing-column"),
        database("a backslash, a dollar sign and a comment in names")
            .target(
                "create table \"$1 -- x\" (id bigint primary key, \"\\x41\" text, \"/* */\" int"
                    + " check (\"/* */\" > 0))")
            .source(
                "create table \"$1 -- x\" (id integer primary key, \"\\x41\", \"/* */\")",
                "insert into \"$1 -- x\" values (1, 'x', 1)")
            .copies());
  }

  private static List<HostileCase> sequences() {
    String identity = "create table t (id bigint generated by default as identity primary key)";
    String counted = "create table t (id integer primary key autoincrement)";
    String next = "insert into t default values returning id";
    return List.of(
        database("numbers of a table that is gone, and two lines for one")
            .target(identity)
            .source(
                counted,
                "insert into t values (3)",
                "insert into sqlite_sequence values ('gone', 99), ('t', 12), ('t', 7)")
            .copies()
            .then(next, "13"),
        database("a number below zero, a fraction and NULL in sqlite_sequence")
            .target(identity)
            .source(
                counted,
                "insert into t values (3)",
                "delete from sqlite_sequence",
                "insert into sqlite_sequence values ('t', -5), ('t', 1e30), ('t', null)")
            .copies()
            .then(next, "4"),
        database("the last number but one")
            .target(identity)
            .source(counted, "insert into t values (9223372036854775806)")
            .copies()
            .then(next, "9223372036854775807"));
  }

  private static List<HostileCase> tooLong() {
    return List.of(
        database("two of three values that are too long for an index, and one for a unique one")
            .target(
                "create table t (id bigint primary key, v text, w text unique)",
                "create index t_v on t (v, id)")
            .source(
                "create table t (id integer primary key, v, w)",
                "insert into t values (1, hex(randomblob(4000)), 'a'), (2, 'b', 'b'),"
                    + " (3, hex(randomblob(5000)), 'c'), (4, 'd', hex(randomblob(3000))),"
                    + " (5, hex(zeroblob(4000)), 'e')")
            .refuses("t.v [id=1] TEXT '", "t.v [id=3] TEXT '", "t.w [id=4] TEXT '"),
        database("a long text in an index that takes only its hash")
            .target(
                "create table t (id bigint primary key, v text)",
                "create index t_v on t using" + " hash (v)",
                "create index t_m on t (md5(v))")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, hex(randomblob(9000)))")
            .copies());
  }

  private static HostileCase file(String name, String begin, String rule) {
    return plain(name)
        .made(
            file -> Files.write(file.path, begin.repeat(50).getBytes(StandardCharsets.ISO_8859_1)))
        .refuses(". [] " + rule);
  }

  private static List<HostileCase> files() {
    return List.of(
        file("a gzip archive", "\u001f\u008b\u0008\u0000xyzxyz", "not-a-database"),
        file("a dump in SQL", "PRAGMA foreign_keys=OFF;\n", "not-a-database"),
        file(
            "bytes that look encrypted", "\u00e3\u0091\u0007\u00ff\u0013q\u00b2", "not-a-database"),
        file("a few bytes", "S", "not-a-database"),
        plain("the first half of a header")
            .made(file -> Files.writeString(file.path, "SQLite format 3\0and"))
            .refuses(". [] not-a-database"),
        plain("a header and nothing behind it")
            .made(file -> {
              file.run(SOURCE, ROWS);
              byte[] all = Files.readAllBytes(file.path);
              Files.write(file.path, java.util.Arrays.copyOf(all, 100));
            })
            .refuses(". [] "),
        plain("a page size that is none")
            .made(file -> {
              file.run(SOURCE, ROWS);
              file.overwrite(16, new byte[] {0, 3});
            })
            .refuses(". [] "),
        plain("a format that only a newer SQLite reads")
            .made(file -> {
              file.run(SOURCE, ROWS);
              file.overwrite(18, new byte[] {9, 9});
            })
            .refuses(". [] "),
        plain("free pages that are not counted right")
            .made(file -> {
              file.run(
                  SOURCE,
                  "insert into t select value, hex(zeroblob(3000)) from"
                      + " (with recursive n (value) as (select 1 union all select value + 1 from n"
                      + " where value < 90) select value from n)",
                  "delete from t where id > 5");
              file.overwrite(36, new byte[] {0, 0, 0, 3});
            })
            .refuses(". [] damaged"),
        plain("a log that belongs to no file")
            .made(file -> {
              file.run("pragma journal_mode = wal", SOURCE, ROWS);
              Files.writeString(file.beside("-wal"), "no log at all ".repeat(400));
            })
            .putInOrder()
            .copies(),
        plain("bytes behind the last page")
            .made(file -> {
              file.run(SOURCE, ROWS);
              byte[] all = Files.readAllBytes(file.path);
              Files.write(file.path, java.util.Arrays.copyOf(all, all.length + 5000));
            })
            .copies(),
        plain("a journal of a transaction that made the file larger")
            .made(file -> {
              file.run(SOURCE, ROWS);
              var writer = file.open();
              Statements.run(writer, "pragma cache_size = 1", "begin");
              Statements.run(
                  writer,
                  "insert into t with recursive n (i) as (select 3 union all select i + 1 from n"
                      + " where i < 500) select i, hex(zeroblob(900)) from n");
              file.crash(writer);
            })
            .putInOrder()
            .copies()
            .then("select count(*) from t", "2"));
  }
}
