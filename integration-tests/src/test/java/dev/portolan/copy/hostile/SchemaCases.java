package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;

import java.util.List;

/** Schemas that do not match, and what holds rows without being a table. */
final class SchemaCases {

  private SchemaCases() {}

  static List<HostileCase> all() {
    return List.of(
        database("a table that the target does not have")
            .target("create table t (id bigint primary key)")
            .source(
                "create table t (id integer primary key)",
                "create table lost (id integer primary key)")
            .refuses("lost. [] "),
        database("the same, left out by name")
            .target("create table t (id bigint primary key)")
            .source(
                "create table t (id integer primary key)",
                "create table lost (id integer primary key)",
                "insert into t values (1)")
            .without("lost")
            .copies(),
        database("a table that the source does not have")
            .target(
                "create table t (id bigint primary key)",
                "create table more (id bigint primary key)")
            .source("create table t (id integer primary key)")
            .refuses("more. [] "),
        database("a column that the target does not have")
            .target("create table t (id bigint primary key)")
            .source(
                "create table t (id integer primary key, lost)", "insert into t values (1, null)")
            .refuses("t.lost [] "),
        database("a column that the source does not have, with a default")
            .target("create table t (id bigint primary key, more int default 5)")
            .source("create table t (id integer primary key)", "insert into t values (1)")
            .refuses("t.more [] "),
        database("columns in another order, after some were dropped")
            .target(
                "create table t (gone int, b text, gone2 text, a int, id bigint primary key)",
                "alter table t drop column gone",
                "alter table t drop column gone2")
            .source(
                "create table t (id integer primary key, a, b)",
                "alter table t add column c default 'later'",
                "alter table t drop column c",
                "insert into t values (1, 2, 'x')")
            .copies(),
        database("a column that was added to SQLite with a default")
            .target("create table t (id bigint primary key, v text)")
            .source(
                "create table t (id integer primary key)",
                "insert into t values (1)",
                "alter table t add column v default 'later'",
                "insert into t values (2, null)")
            .copies(),
        database("a target that is not empty")
            .target("create table t (id bigint primary key)", "insert into t values (8)")
            .source("create table t (id integer primary key)", "insert into t values (1)")
            .refuses("t. [] "),
        database("a target that is not empty, replaced")
            .target("create table t (id bigint primary key)", "insert into t values (8)")
            .source("create table t (id integer primary key)", "insert into t values (1)")
            .replacing()
            .copies(),
        database("a target that holds the same rows already")
            .target("create table t (id bigint primary key)", "insert into t values (1)")
            .source("create table t (id integer primary key)", "insert into t values (1)")
            .refuses("t. [] "),
        database("generated columns, virtual and stored, on both sides")
            .target(
                "create table t (id bigint primary key, v int, w int generated always as (v * 2)"
                    + " stored, x text)")
            .source(
                "create table t (id integer primary key, v, w generated always as (v * 2) virtual,"
                    + " x generated always as ('n' || v) stored)",
                "insert into t (id, v) values (1, 5), (2, null)")
            .copies(),
        database("a generated column that PostgreSQL computes otherwise")
            .target(
                "create table t (id bigint primary key, v int, w int generated always as (v * 3)"
                    + " stored)")
            .source(
                "create table t (id integer primary key, v, w generated always as (v * 2))",
                "insert into t (id, v) values (1, 5), (2, null)")
            .refuses("t.w [id=1] INTEGER 10"),
        database("a generated column whose value does not fit")
            .target(
                "create table t (id bigint primary key, v int, w smallint generated always as"
                    + " (v * 2) stored)")
            .source(
                "create table t (id integer primary key, v, w generated always as (v * 2))",
                "insert into t (id, v) values (1, 50000)")
            .refuses("t."),
        database("a generated column that only the target has")
            .target(
                "create table t (id bigint primary key, v text, low text generated always as"
                    + " (lower(v)) stored)")
            .source("create table t (id integer primary key, v)", "insert into t values (1, 'Ab')")
            .copies()
            .then("select low from t", "ab"),
        database("a generated column that the target cannot compute")
            .target(
                "create table t (id bigint primary key, v int, w int generated always as (100 / v)"
                    + " stored)")
            .source(
                "create table t (id integer primary key, v)", "insert into t values (1, 1), (2, 0)")
            .refuses("t."),
        database("views")
            .target("create table t (id bigint primary key)")
            .source(
                "create table t (id integer primary key)",
                "create view seen as select * from t",
                "create view broken as select * from gone_long_ago",
                "insert into t values (1)")
            .copies(),
        database("triggers in SQLite")
            .target("create table t (id bigint primary key)")
            .source(
                "create table t (id integer primary key)",
                "insert into t values (1)",
                "create trigger x after insert on t begin delete from t; end")
            .copies(),
        database("a full-text table")
            .target("create table t (id bigint primary key)")
            .source(
                "create table t (id integer primary key)",
                "create virtual table words using fts5(body)",
                "insert into words values ('hello')")
            .refuses("words. [] "),
        database("a full-text table, left out with its shadows")
            .target("create table t (id bigint primary key)")
            .source(
                "create table t (id integer primary key)",
                "insert into t values (1)",
                "create virtual table words using fts5(body)",
                "insert into words values ('hello')",
                "create virtual table places using rtree(id, x0, x1)")
            .without("words")
            .without("places")
            .copies(),
        database("a virtual table whose module is not there")
            .target("create table t (id bigint primary key)")
            .source(
                "create table t (id integer primary key)",
                "insert into t values (1)",
                "pragma writable_schema = on",
                "insert into sqlite_schema values ('table', 'odd', 'odd', 0,"
                    + " 'create virtual table odd using nobody(x)')")
            .refuses("odd. [] "),
        database("SQLite's own tables")
            .target("create table t (id bigint primary key, v text)")
            .source(
                "create table t (id integer primary key autoincrement, v)",
                "create index t_v on t (v)",
                "insert into t values (1, 'a')",
                "analyze")
            .copies(),
        database("STRICT tables with ANY")
            .target("create table t (id bigint primary key, v text, w int)")
            .source(
                "create table t (id integer primary key, v any, w int) strict",
                "insert into t values (1, 'a', 1), (2, 5, 2)")
            .refuses("t.v [id=2] INTEGER 5"),
        database("checks of the target")
            .target(
                "create table t (id bigint primary key, v int, constraint small check (v < 10),"
                    + " constraint odd check (v % 2 = 1))")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, 1), (2, 2), (3, 11), (4, 12), (5, null)")
            .refuses(
                "t.v [id=2] INTEGER 2 check odd",
                "t.v [id=3] INTEGER 11 check small",
                "t.v [id=4] INTEGER 12 check odd",
                "t.v [id=4] INTEGER 12 check small"),
        database("a check that fails on some values")
            .target("create table t (id bigint primary key, v int check (100 / v > 1))")
            .source(
                "create table t (id integer primary key, v)", "insert into t values (1, 5), (2, 0)")
            .refuses("t."),
        database("a check that was never proved stays so")
            .target(
                "create table t (id bigint primary key, v int)",
                "alter table t add constraint c check (v > 0) not valid")
            .source("create table t (id integer primary key, v)", "insert into t values (1, 5)")
            .copies(),
        database("an exclusion constraint")
            .target(
                "create table t (id bigint primary key, v int4range, exclude using gist (v with &&))")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, '[1,5)'), (2, '[4,9)')")
            .refuses("t."),
        database("a partitioned table")
            .target(
                "create table t (id bigint primary key) partition by range (id)",
                "create table t1 partition of t for values from (0) to (100)")
            .source("create table t (id integer primary key)", "insert into t values (1)")
            .refuses("t. [] "),
        database("a table that others inherit from")
            .target("create table t (id bigint)", "create table u () inherits (t)")
            .source(
                "create table t (id integer primary key)",
                "create table u (id integer primary key)",
                "insert into t values (1)")
            .refuses(""),
        database("a typed table")
            .target(
                "create type pair as (id bigint, v text)",
                "create table t of pair (primary key (id))")
            .source("create table t (id integer primary key, v)", "insert into t values (1, 'a')")
            .refuses(""),
        database("another schema, by the search path of the URL")
            .target(
                "create schema apart",
                "create table apart.t (id bigint primary key)",
                "create table other (id bigint primary key)",
                "insert into other values (7)")
            .source(
                "create table t (id integer primary key)",
                "create table other (id integer primary key)",
                "insert into t values (1)")
            .url("currentSchema=apart")
            .without("other")
            .copies()
            .then("select id from other", "7"),
        database("nothing on either side").source("pragma user_version = 1").copies());
  }
}
