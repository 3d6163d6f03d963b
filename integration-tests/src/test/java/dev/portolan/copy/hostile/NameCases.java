package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables and columns whose names, number or size are out of the ordinary. */
final class NameCases {

  private static final String LONG =
      "a_name_that_is_longer_than_the_sixty_three_bytes_which_postgresql_keeps_of_it";

  private NameCases() {}

  static List<HostileCase> all() {
    return List.of(
        database("reserved words")
            .target(
                "create table \"order\" (\"select\" bigint primary key, \"from\" text, \"user\" int,"
                    + " \"group\" text unique, constraint \"check\" check (\"user\" > 0))",
                "create index \"table\" on \"order\" (\"from\", \"user\")")
            .source(
                "create table \"order\" (\"select\" integer primary key, \"from\", \"user\","
                    + " \"group\")",
                "insert into \"order\" values (1, 'a', 2, 'g')")
            .copies(),
        database("reserved words, and a check that is broken")
            .target(
                "create table \"order\" (\"select\" bigint primary key, \"user\" int,"
                    + " constraint \"check\" check (\"user\" > 0))")
            .source(
                "create table \"order\" (\"select\" integer primary key, \"user\")",
                "insert into \"order\" values (1, -2)")
            .refuses("order.user [select=1] INTEGER -2 check check"),
        database("mixed case on both sides")
            .target(
                "create table \"UserAccounts\" (\"Id\" bigint primary key, \"eMail\" text unique)",
                "create table \"Refs\" (\"Id\" bigint primary key,"
                    + " \"Who\" bigint references \"UserAccounts\")",
                "create view \"All\" as select \"eMail\" from \"UserAccounts\"")
            .source(
                "create table UserAccounts (Id integer primary key, eMail)",
                "create table Refs (Id integer primary key, Who)",
                "insert into UserAccounts values (1, 'x')",
                "insert into Refs values (1, 1)")
            .copies(),
        database("mixed case in SQLite, lower case in PostgreSQL")
            .target("create table users (id bigint primary key, email text)")
            .source(
                "create table Users (Id integer primary key, eMail)",
                "insert into Users values (1, 'x')")
            .copies(),
        database("two tables that differ in case alone")
            .target(
                "create table users (id bigint primary key)",
                "create table \"Users\" (id bigint primary key)")
            .source("create table users (id integer primary key)", "insert into users values (1)")
            .refuses("Users. [] "),
        database("a case that fits none of two tables")
            .target(
                "create table users (id bigint primary key)",
                "create table \"Users\" (id bigint primary key)")
            .source("create table USERS (id integer primary key)", "insert into USERS values (1)")
            .refuses("USERS. [] ", "users. [] ", "Users. [] "),
        database("quotes, blanks, percent signs, braces and a question mark")
            .target(
                "create table \"it's \"\"a\"\" ta%sble?\" (\"a \"\"b\"\"\" bigint primary key,"
                    + " \"c'd\" text, \"e%f\" int, \"g?h\" text, \"{i}\" int, \"j\\k\" text,"
                    + " unique (\"c'd\", \"e%f\"), check (\"{i}\" <> 7))",
                "create index \"in%sdex ?\" on \"it's \"\"a\"\" ta%sble?\" (\"g?h\")",
                "comment on table \"it's \"\"a\"\" ta%sble?\" is '100 % ? ''quoted'''")
            .source(
                "create table \"it's \"\"a\"\" ta%sble?\" (\"a \"\"b\"\"\" integer primary key,"
                    + " \"c'd\", \"e%f\", \"g?h\", \"{i}\", \"j\\k\")",
                "insert into \"it's \"\"a\"\" ta%sble?\" values (1, 'x', 2, 'y', 3, 'z')")
            .copies(),
        database("the same, and every rule is broken")
            .target(
                "create table \"it's \"\"a\"\" t\" (\"a \"\"b\"\"\" bigint primary key,"
                    + " \"c'd\" text unique, \"{i}\" int check (\"{i}\" <> 7))")
            .source(
                "create table \"it's \"\"a\"\" t\" (\"a \"\"b\"\"\" integer primary key, \"c'd\","
                    + " \"{i}\")",
                "insert into \"it's \"\"a\"\" t\" values (1, 'x', 7), (2, 'x', 8)")
            .refuses(
                "it's \"a\" t.{i} [a \"b\"=1] INTEGER 7 check",
                "it's \"a\" t.c'd [a \"b\"=1] TEXT 'x'",
                "it's \"a\" t.c'd [a \"b\"=2] TEXT 'x'"),
        database("letters of other scripts")
            .target("create table \"größe\" (\"名前\" bigint primary key, \"🚀\" text)")
            .source(
                "create table \"größe\" (\"名前\" integer primary key, \"🚀\")",
                "insert into \"größe\" values (1, 'x')")
            .copies(),
        database("a name that PostgreSQL cuts")
            .target("create table " + LONG + " (id bigint primary key)")
            .source("create table " + LONG + " (id integer primary key)")
            .refuses(LONG + ". [] ", LONG.substring(0, 63) + ". [] "),
        database("a column whose name PostgreSQL cuts")
            .target("create table t (id bigint primary key, " + LONG + " int)")
            .source("create table t (id integer primary key, " + LONG + ")")
            .refuses("t." + LONG + " [] ", "t." + LONG.substring(0, 63) + " [] "),
        database("names of exactly 63 bytes everywhere")
            .target(
                "create table "
                    + LONG.substring(0, 63)
                    + " (id bigserial primary key, v int unique check (v > 0))")
            .source(
                "create table " + LONG.substring(0, 63) + " (id integer primary key, v)",
                "insert into " + LONG.substring(0, 63) + " values (1, 1)")
            .copies(),
        database("tables that are called as the copy calls its own things")
            .target(
                "create table portolan_staging (id bigint primary key, portolan_alike int unique)",
                "create table c (c bigint primary key, p int references portolan_staging"
                    + " (portolan_alike))")
            .source(
                "create table portolan_staging (id integer primary key, portolan_alike)",
                "create table c (c integer primary key, p)",
                "insert into portolan_staging values (1, 2)",
                "insert into c values (1, 2)")
            .copies(),
        database("the same with duplicates")
            .target(
                "create table portolan_staging (id bigint primary key, portolan_alike int unique)")
            .source(
                "create table portolan_staging (id integer primary key, portolan_alike)",
                "insert into portolan_staging values (1, 2), (2, 2)")
            .refuses(
                "portolan_staging.portolan_alike [id=1] INTEGER 2",
                "portolan_staging.portolan_alike [id=2] INTEGER 2"),
        database("tables called like flyway's histories, but in a foreign schema")
            .target("create table flyway_notes (id bigint primary key)")
            .source(
                "create table flyway_notes (id integer primary key)",
                "insert into flyway_notes values (1)")
            .copies()
            .then("select count(*) from flyway_notes", "1"),
        database("a table called sqliteish")
            .target("create table sqliteish (id bigint primary key)")
            .source(
                "create table sqliteish (id integer primary key)",
                "insert into sqliteish values (1)")
            .copies(),
        database("1,600 columns")
            .target("create table t (" + columns(1600, " smallint") + ")")
            .source(
                "create table t (" + columns(1600, "") + ")",
                "insert into t values (" + columns(1600, "").replaceAll("c\\d+", "7") + ")",
                "insert into t (c3) values (5)")
            .uncompared()
            .copies()
            .then("select count(*) from t where c0 = 7 and c1599 = 7", "1")
            .then("select count(*) from t where c0 is null and c3 = 5 and c1599 is null", "1"),
        database("1,000 columns of text, too wide for a row")
            .target("create table t (id bigint primary key, " + columns(1000, " char(9)") + ")")
            .source(
                "create table t (id integer primary key, " + columns(1000, "") + ")",
                "insert into t values (1, "
                    + columns(1000, "").replaceAll("c\\d+", "'123456789'")
                    + ")")
            .refuses("t."),
        database("no rows at all, in many tables")
            .target(many("create table %s (id bigserial primary key, v text)"))
            .source(many("create table %s (id integer primary key, v)"))
            .copies(),
        database("a table of no columns in PostgreSQL")
            .target("create table t ()")
            .source("create table t (v)", "insert into t values (1)")
            .refuses("t.v [] "),
        database("one row of everything NULL")
            .target("create table t (a int, b text, c timestamptz, d jsonb, e bytea, f uuid)")
            .source("create table t (a, b, c, d, e, f)", "insert into t default values")
            .copies());
  }

  private static String columns(int count, String type) {
    return IntStream.range(0, count)
        .mapToObj(i -> "c" + i + type)
        .collect(Collectors.joining(", "));
  }

  private static String[] many(String statement) {
    return IntStream.range(0, 12)
        .mapToObj(i -> statement.formatted("t" + i))
        .toArray(String[]::new);
  }
}
