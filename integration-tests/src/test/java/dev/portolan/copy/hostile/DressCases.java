package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;

import java.util.List;

/** What the target's tables wear beside their rows: all of it stays, or the copy is refused. */
final class DressCases {

  private static final String TABLE = "create table t (id bigint primary key, v text)";
  private static final String ROLE =
      "do $$ begin create role portolan_reader; exception when duplicate_object then null; end $$";

  private DressCases() {}

  private static HostileCase worn(String name, String... statements) {
    return database(name)
        .target(TABLE)
        .target(statements)
        .source("create table t (id integer primary key, v)", "insert into t values (1, 'a')");
  }

  static List<HostileCase> all() {
    return List.of(
        worn(
                "triggers that change, refuse and count",
                "create function meddle() returns trigger language plpgsql as"
                    + " 'begin new.v := ''meddled''; return new; end'",
                "create function refuse() returns trigger language plpgsql as"
                    + " 'begin raise exception ''no''; end'",
                "create trigger a before insert on t for each row execute function meddle()",
                "create trigger b before truncate on t execute function refuse()",
                "create trigger c after insert or update of v on t for each row"
                    + " when (new.v = 'x') execute function refuse()",
                "create constraint trigger d after insert on t deferrable initially deferred"
                    + " for each row when (new.v = 'y') execute function refuse()",
                "alter table t enable always trigger a",
                "alter table t disable trigger b",
                "comment on trigger a on t is 'it meddles'")
            .copies(),
        worn(
                "row security, forced on its owner",
                ROLE,
                "alter table t enable row level security",
                "alter table t force row level security",
                "create policy own on t for select to portolan_reader using (v <> 'x')",
                "create policy write on t as restrictive for update using (true) with check (id > 0)",
                "comment on policy own on t is 'theirs'")
            .copies(),
        worn(
                "publications, one with a filter, one of all tables, one of the schema",
                "create publication one for table t (id, v) where (id > 0)",
                "create publication every for all tables",
                "create publication within for tables in schema public")
            .copies(),
        worn(
                "grants to roles, to everybody, on columns and with the right to give on",
                ROLE,
                "grant select on t to public",
                "grant insert, delete on t to portolan_reader with grant option",
                "grant update (v), references (id) on t to portolan_reader",
                "revoke truncate on t from current_user",
                "alter default privileges in schema public grant all on tables to portolan_reader")
            .copies(),
        worn("an owner who is another", ROLE, "alter table t owner to portolan_reader").copies(),
        worn(
                "views on views, with rules, grants, comments and columns by name",
                ROLE,
                "create view a (number, word) as select id, v from t",
                "create view b with (security_barrier) as select word from a where number > 0"
                    + " with check option",
                "create schema apart",
                "create view apart.c as select b.word, t.* from b, t",
                "grant select on a to portolan_reader",
                "grant select (word) on b to portolan_reader",
                "comment on view a is 'first'",
                "comment on column a.word is 'the word'")
            .copies()
            .then("select word from apart.c", "a"),
        worn(
                "a default and a rule on a view, which a new one would not have",
                "create view a as select id, v from t",
                "alter view a alter column v set default 'none'",
                "create rule away as on delete to a do instead nothing")
            .refuses(". [] "),
        worn(
                "a recursive view, and one with a window",
                "create recursive view n (i) as select 1 union all select i + 1 from n"
                    + " where i < (select count(*) from t)",
                "create view w as select id, sum(id) over (order by id) from t")
            .copies(),
        worn("a materialized view", "create materialized view m as select count(*) from t")
            .refuses(""),
        worn(
                "a function that returns its rows",
                "create function all_of_t() returns setof t language sql as 'select * from t'")
            .refuses(""),
        worn(
                "a function whose body is parsed",
                "create function count_t() returns bigint begin atomic select count(*) from t; end")
            .refuses(""),
        worn(
                "a function whose body is text",
                "create function count_t() returns bigint language sql as 'select count(*) from t'")
            .copies()
            .then("select count_t()", "1"),
        worn("a column of the row type", "create table u (id bigint primary key, one t)")
            .without("u")
            .refuses(""),
        worn(
                "rules on the table itself",
                "create table log (v text)",
                "create rule note as on insert to t do also insert into log values (new.v)")
            .without("log")
            .copies()
            .then("select count(*) from log", "0"),
        worn(
                "statistics, storage, fill factor, clustering, compression, identity of replicas",
                "create statistics s (ndistinct) on id, v from t",
                "alter table t alter v set statistics 250",
                "alter table t alter v set (n_distinct = 5)",
                "alter table t alter v set storage external",
                "alter table t set (fillfactor = 60, autovacuum_enabled = off)",
                "create unique index t_v on t (v) where v is not null",
                "create index t_h on t using hash (v)",
                "create index t_b on t using brin (id) with (pages_per_range = 16)",
                "comment on index t_h is 'hashed'",
                "cluster t using t_pkey",
                "alter table t replica identity full")
            .copies(),
        worn(
                "replica identity by an index",
                "alter table t add w int not null unique",
                "alter table t replica identity using index t_w_key",
                "alter table t drop column v",
                "alter table t add v text")
            .made(file -> file.run("alter table t add column w default 0"))
            .copies(),
        worn(
                "comments with quotes, on everything",
                "alter table t add constraint c check (v <> 'it''s')",
                "comment on table t is 'it''s \\ a \"table\" 100%'",
                "comment on column t.v is E'two\\nlines'",
                "comment on constraint c on t is '$$'",
                "comment on index t_pkey is 'key'")
            .copies(),
        worn(
                "defaults and an expression index that call functions of the target",
                "create function twice(text) returns text immutable language sql as"
                    + " 'select $1 || $1'",
                "alter table t alter v set default twice('x')",
                "create index t_twice on t (twice(v))")
            .copies(),
        worn(
                "deferrable keys and constraints by names of their own",
                "alter table t drop constraint t_pkey",
                "alter table t add constraint \"The Key\" primary key (id) deferrable",
                "alter table t add constraint u unique (v) deferrable initially deferred")
            .copies(),
        worn("an unlogged table", "alter table t set unlogged").copies(),
        worn(
                "citext, whatever is installed",
                "create extension if not exists citext with schema public",
                "alter table t add c citext unique")
            .made(file ->
                file.run(
                    "alter table t add column c",
                    "update t set c = 'X'",
                    "insert into t values (2, 'b', 'x')"))
            .refuses("t.c [id=1] TEXT 'X'", "t.c [id=2] TEXT 'x'"),
        worn(
                "citext that holds both cases apart from each other",
                "create extension if not exists citext with schema public",
                "alter table t add c citext unique")
            .made(file ->
                file.run(
                    "alter table t add column c",
                    "update t set c = 'X'",
                    "insert into t values (2, 'b', 'y')"))
            .copies(),
        worn(
                "an event of dropping that somebody refuses",
                "create function public.stop_it() returns event_trigger language plpgsql as"
                    + " 'begin if tg_tag = ''DROP TABLE'' then raise exception ''no drops here'';"
                    + " end if; end'",
                "create event trigger portolan_no_drops on sql_drop"
                    + " execute function public.stop_it()")
            .cannotBegin()
            .refuses(""));
  }
}
