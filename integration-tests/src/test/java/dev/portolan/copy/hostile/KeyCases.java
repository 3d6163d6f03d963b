package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;

import java.util.List;
import java.util.stream.Stream;

/** Keys, uniqueness, references and the numbers that come next. */
final class KeyCases {

  private static final String NEXT = "insert into t (v) values ('new') returning id";

  private KeyCases() {}

  static List<HostileCase> all() {
    return Stream.of(keys(), references(), sequences()).flatMap(List::stream).toList();
  }

  private static List<HostileCase> keys() {
    return List.of(
        database("NULL in a text primary key")
            .target("create table t (id text primary key, v int)")
            .source(
                "create table t (id text primary key, v)",
                "insert into t values (null, 1), (null, 2), ('a', 3)")
            .refuses("t.id [id=NULL] NULL NULL"),
        database("NULL in one column of a composite primary key")
            .target("create table t (a int, b int, v int, primary key (a, b))")
            .source(
                "create table t (a, b, v, primary key (a, b))",
                "insert into t values (1, null, 1), (1, 2, 3)")
            .refuses("t.b [a=1, b=NULL] NULL NULL"),
        database("NULL where none may be")
            .target("create table t (id bigint primary key, v text not null, w int not null)")
            .source(
                "create table t (id integer primary key, v, w)",
                "insert into t values (1, null, 1), (2, 'a', null), (3, '', 0)")
            .refuses("t.v [id=1] NULL NULL", "t.w [id=2] NULL NULL"),
        database("a primary key that the source does not have, twice")
            .target("create table t (id bigint primary key, v text)")
            .source("create table t (id, v)", "insert into t values (1, 'a'), (1, 'b'), (2, 'c')")
            .refuses("t.id [id=1] INTEGER 1"),
        database("no key on either side, equal rows")
            .target("create table t (v int, w text)")
            .source(
                "create table t (v, w)", "insert into t values (1, 'a'), (1, 'a'), (null, null)")
            .copies(),
        database("no key, and a wrong cell")
            .target("create table t (v int, w text)")
            .source("create table t (v, w)", "insert into t values (1, 'a'), ('x', 'b')")
            .refuses("t.v [rowid=2] TEXT 'x'"),
        database("columns called rowid, oid and _rowid_")
            .target("create table t (rowid text, oid text, _rowid_ text, v int)")
            .source(
                "create table t (rowid, oid, _rowid_, v)",
                "insert into t values ('a', 'b', 'c', 1), ('a', 'b', 'c', 2)")
            .copies(),
        database("columns called rowid, oid and _rowid_, and a wrong cell")
            .target("create table t (rowid text, oid text, _rowid_ text, v int)")
            .source(
                "create table t (rowid, oid, _rowid_, v)", "insert into t values (1, 'b', 'c', 1)")
            .refuses("t.rowid ["),
        database("WITHOUT ROWID, composite, in another order")
            .target("create table t (a text, b int, v text, primary key (b, a))")
            .source(
                "create table t (a text, b int, v, primary key (a desc, b)) without rowid",
                "insert into t values ('x', 1, 'p'), ('y', 1, 'q'), ('x', 2, null)")
            .copies(),
        database("integer primary key desc is no rowid")
            .target("create table t (id bigint primary key, v text)")
            .source(
                "create table t (id integer primary key desc, v)",
                "insert into t values (null, 'x'), (5, 'y')")
            .refuses("t.id [id=NULL] NULL"),
        database("primary keys at the ends of int64")
            .target("create table t (id bigint primary key, v text)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (9223372036854775807, 'a'), (-9223372036854775808, 'b'),"
                    + " (0, 'c')")
            .copies(),
        database("duplicates by case under lower()")
            .target(
                "create table t (id bigint primary key, v text)",
                "create unique index t_v on t (lower(v))")
            .source(
                "create table t (id integer primary key, v unique)",
                "insert into t values (1, 'Ann'), (2, 'ANN'), (3, 'bob')")
            .refuses("t.v [id=1] TEXT 'Ann'", "t.v [id=2] TEXT 'ANN'"),
        database("a collation that ignores case in PostgreSQL")
            .target(
                "create collation nocase (provider = icu, locale = 'und-u-ks-level2',"
                    + " deterministic = false)",
                "create table t (id bigint primary key, v text collate nocase unique)")
            .source(
                "create table t (id integer primary key, v text unique)",
                "insert into t values (1, 'a'), (2, 'A'), (3, 'b')")
            .refuses("t.v [id=1] TEXT 'a'", "t.v [id=2] TEXT 'A'"),
        database("COLLATE NOCASE and RTRIM in SQLite alone")
            .target("create table t (id bigint primary key, v text unique, w text unique)")
            .source(
                "create table t (id integer primary key, v text collate nocase unique,"
                    + " w text collate rtrim unique)",
                "insert into t values (1, 'a', 'x '), (2, 'B', 'y'), (3, null, null),"
                    + " (4, null, null)")
            .copies(),
        database("NULLs that count as the same")
            .target("create table t (id bigint primary key, v text, unique nulls not distinct (v))")
            .source(
                "create table t (id integer primary key, v unique)",
                "insert into t values (1, null), (2, null), (3, 'a')")
            .refuses("t.v [id=1]", "t.v [id=2]"),
        database("a partial unique index that only the target has")
            .target(
                "create table t (id bigint primary key, v text, gone boolean not null)",
                "create unique index t_v on t (v) where not gone")
            .source(
                "create table t (id integer primary key, v, gone)",
                "insert into t values (1, 'a', 0), (2, 'a', 1), (3, 'b', 0), (4, 'b', 0)")
            .refuses("t.v [id=3] TEXT 'b'", "t.v [id=4] TEXT 'b'"),
        database("a partial unique index that all rows keep")
            .target(
                "create table t (id bigint primary key, v text, gone boolean not null)",
                "create unique index t_v on t (v) where not gone",
                "create index t_e on t ((v || 'x')) include (gone)")
            .source(
                "create table t (id integer primary key, v, gone)",
                "insert into t values (1, 'a', 0), (2, 'a', 1), (3, 'b', 1), (4, 'b', 1)")
            .copies(),
        database("numbers that are the same only in numeric")
            .target("create table t (id bigint primary key, v numeric unique)")
            .source(
                "create table t (id integer primary key, v unique)",
                "insert into t values (1, '1.0'), (2, '1.00'), (3, 1)")
            .refuses("t.v [id=1]", "t.v [id=2]", "t.v [id=3]"),
        database("an index entry larger than PostgreSQL takes")
            .target("create table t (id bigint primary key, v text)", "create index t_v on t (v)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, hex(randomblob(20000))), (2, 'a')")
            .refuses("t."),
        database("a unique index over NULLs and composite columns")
            .target("create table t (id bigint primary key, v text, w text, unique (v, w))")
            .source(
                "create table t (id integer primary key, v, w)",
                "insert into t values (1, 'a', null), (2, 'a', null), (3, 'a', 'b'), (4, 'a', 'c')")
            .copies());
  }

  private static List<HostileCase> references() {
    String parent = "create table p (id bigint primary key)";
    String child = "create table t (id bigint primary key, p bigint references p)";
    return List.of(
        database("orphans")
            .target(parent, child)
            .source(
                "create table p (id integer primary key)",
                "create table t (id integer primary key, p references p)",
                "insert into p values (1)",
                "insert into t values (1, 1), (2, 2), (3, null), (4, -1)")
            .refuses("t.p [id=2] INTEGER 2", "t.p [id=4] INTEGER -1"),
        database("orphans among a composite reference, and MATCH FULL")
            .target(
                "create table p (a int, b int, primary key (a, b))",
                "create table t (id bigint primary key, a int, b int, foreign key (a, b)"
                    + " references p match full)",
                "create table u (id bigint primary key, a int, b int, foreign key (a, b)"
                    + " references p)")
            .source(
                "create table p (a, b, primary key (a, b))",
                "create table t (id integer primary key, a, b)",
                "create table u (id integer primary key, a, b)",
                "insert into p values (1, 2)",
                "insert into t values (1, 1, 2), (2, 1, null), (3, null, null), (4, 2, 1)",
                "insert into u values (1, 1, 2), (2, 1, null), (3, null, 9), (4, 2, 1)")
            .refuses("t.a [id=2]", "t.a [id=4] INTEGER 2", "u.a [id=4] INTEGER 2"),
        database("references to itself and in a circle")
            .target(
                "create table t (id bigint primary key, boss bigint references t)",
                "create table a (id bigint primary key, b bigint)",
                "create table b (id bigint primary key, a bigint references a)",
                "alter table a add foreign key (b) references b deferrable initially deferred")
            .source(
                "create table t (id integer primary key, boss references t)",
                "create table a (id integer primary key, b)",
                "create table b (id integer primary key, a)",
                "insert into t values (1, 3), (2, 1), (3, 3), (4, null)",
                "insert into a values (1, 1), (2, null)",
                "insert into b values (1, 1), (2, 1)")
            .copies(),
        database("an orphan of itself")
            .target("create table t (id bigint primary key, boss bigint references t)")
            .source(
                "create table t (id integer primary key, boss)",
                "insert into t values (1, 1), (2, 9)")
            .refuses("t.boss [id=2] INTEGER 9"),
        database("a reference to a unique column, with actions")
            .target(
                "create table p (id bigint primary key, code text not null unique)",
                "create table t (id bigint primary key, p text references p (code)"
                    + " on update cascade on delete set null)")
            .source(
                "create table p (id integer primary key, code)",
                "create table t (id integer primary key, p)",
                "insert into p values (1, 'a'), (2, 'b')",
                "insert into t values (1, 'a'), (2, 'A')")
            .refuses("t.p [id=2] TEXT 'A'"),
        database("a reference from outside to a table that is copied")
            .target(parent, "create table keep (id bigint primary key, p bigint references p)")
            .source("create table p (id integer primary key)", "insert into p values (1)")
            .without("keep")
            .copies()
            .then(
                "select count(*) from pg_constraint where conrelid = 'keep'::regclass"
                    + " and contype = 'f'",
                "1"),
        database("rows outside that would lose what they refer to")
            .target(
                parent,
                "create table keep (id bigint primary key, p bigint references p)",
                "insert into p values (7)",
                "insert into keep values (1, 7)")
            .source("create table p (id integer primary key)", "insert into p values (1)")
            .without("keep")
            .replacing()
            .refuses(""),
        database("a reference that was never proved stays so")
            .target(
                parent,
                "create table t (id bigint primary key, p bigint)",
                "alter table t add constraint loose foreign key (p) references p not valid")
            .source(
                "create table p (id integer primary key)",
                "create table t (id integer primary key, p)",
                "insert into p values (1)",
                "insert into t values (1, 1)")
            .copies());
  }

  private static List<HostileCase> sequences() {
    return List.of(
        database("AUTOINCREMENT ahead of max(id)")
            .target(
                "create table t (id bigint generated by default as identity primary key, v text)")
            .source(
                "create table t (id integer primary key autoincrement, v)",
                "insert into t values (100, 'x'), (1, 'a')",
                "delete from t where id = 100")
            .copies()
            .then(NEXT, "101"),
        database("AUTOINCREMENT behind max(id)")
            .target("create table t (id bigserial primary key, v text)")
            .source(
                "create table t (id integer primary key autoincrement, v)",
                "insert into t values (50, 'x')",
                "update sqlite_sequence set seq = 3")
            .copies()
            .then(NEXT, "51"),
        database("AUTOINCREMENT of an empty table, always identity")
            .target("create table t (id bigint generated always as identity primary key, v text)")
            .source(
                "create table t (id integer primary key autoincrement, v)",
                "insert into t values (9, 'x')",
                "delete from t")
            .copies()
            .then(NEXT, "10"),
        database("AUTOINCREMENT with a text where the number should be")
            .target("create table t (id bigserial primary key, v text)")
            .source(
                "create table t (id integer primary key autoincrement, v)",
                "insert into t values (5, 'x')",
                "update sqlite_sequence set seq = 'many'")
            .copies()
            .then(NEXT, "6"),
        database("the last number of all is taken")
            .target(
                "create table t (id bigint generated by default as identity primary key, v text)")
            .source(
                "create table t (id integer primary key autoincrement, v)",
                "insert into t values (9223372036854775807, 'x')")
            .refuses("t."),
        database("AUTOINCREMENT behind what an int sequence can give")
            .target("create table t (id serial primary key, v text)")
            .source(
                "create table t (id integer primary key autoincrement, v)",
                "insert into t values (4000000000, 'x')",
                "delete from t",
                "insert into t values (7, 'y')")
            .refuses("t."),
        database("only negative ids")
            .target(
                "create table t (id bigint generated by default as identity primary key, v text)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (-5, 'x'), (-1, 'y')")
            .copies()
            .then(NEXT, "1"),
        database("a sequence that counts down, and one that is shared")
            .target(
                "create sequence shared",
                "create table t (id bigint generated by default as identity (increment -2)"
                    + " primary key, v text)",
                "create table u (id bigint primary key default nextval('shared'), v text)")
            .source(
                "create table t (id integer primary key, v)",
                "create table u (id integer primary key, v)",
                "insert into t values (-5, 'x')",
                "insert into u values (41, 'x')")
            .copies()
            .then(NEXT, "-7")
            .then("insert into u (v) values ('new') returning id", "42"),
        database("two identities that step by ten")
            .target(
                "create table t (id bigint generated by default as identity (increment 10)"
                    + " primary key, v text, w bigserial)")
            .source(
                "create table t (id integer primary key, v, w)",
                "insert into t values (11, 'x', 3)")
            .copies()
            .then("insert into t (v) values ('new') returning id || ' ' || w", "21 4"));
  }
}
