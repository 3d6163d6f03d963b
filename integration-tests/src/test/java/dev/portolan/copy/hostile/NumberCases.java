package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;
import static dev.portolan.copy.hostile.HostileCase.fits;
import static dev.portolan.copy.hostile.HostileCase.hurts;

import java.util.List;

/** Whole numbers, fractions and booleans. */
final class NumberCases {

  private NumberCases() {}

  static List<HostileCase> all() {
    return List.of(
        fits("smallint", "0", "-32768", "32767", "null"),
        fits("int", "-2147483648", "2147483647", "0", "-1"),
        fits("bigint", "9223372036854775807", "-9223372036854775808", "0"),
        hurts("int", "'many'", "'12'", "' 12'", "'1e3'", "'0x10'", "'+5'", "'١٢'"),
        hurts("int", "3.7", "3.0", "-0.0", "1e3", "9e999", "-9e999", "1e400", "2147483648.0"),
        hurts("int", "''", "' '", "x''", "x'01'", "cast(x'00' as text)", "'NaN'", "'null'"),
        hurts("int", "2147483648", "-2147483649", "9223372036854775807", "4294967297"),
        hurts("smallint", "32768", "-32769", "65536", "true + 65536", "'1'"),
        hurts("bigint", "9223372036854775808", "-9223372036854775809", "1e18", "'1'"),
        fits("double precision", "0.1", "-0.0", "1e308", "5e-324", "9e999", "-9e999", "7", "null"),
        fits("double precision", "9007199254740992", "-9223372036854775808", "2.5e-10"),
        hurts(
            "double precision", "9007199254740993", "9223372036854775807", "'0.1'", "''", "'NaN'"),
        hurts("double precision", "'Infinity'", "x'3ff0000000000000'", "'1e400'", "'nan'"),
        fits("real", "0.5", "16777216", "-0.0", "9e999", "null", "3.4028234663852886e38"),
        hurts("real", "0.1", "16777217", "1e39", "1e-46", "'0.5'"),
        fits(
            "numeric", "0.1", "12", "'100000000000000000000000000000.000000001'", "'-0.5'", "null"),
        fits("numeric", "9223372036854775807", "1e300", "5e-324", "'0'", "'0.00'", "1e15"),
        hurts("numeric", "'NaN'", "'nan'", "'Infinity'", "'-Infinity'", "9e999", "-9e999", "''"),
        hurts("numeric", "'1e3'", "' 1'", "'1 '", "'1.'", "'.5'", "'+1'", "'0x10'", "'1_000'"),
        hurts("numeric", "'1,5'", "'007'", "x'31'", "'1' || char(0)", "'1' || char(10)", "'--1'"),
        fits("numeric(10,2)", "10.01", "'10.01'", "99999999.99", "-99999999.99", "7", "'7.000'"),
        hurts("numeric(10,2)", "10.005", "'10.005'", "0.1 + 0.2", "'0.001'", "1e-7"),
        hurts("numeric(10,2)", "100000000", "'99999999.995'", "1e10", "-100000000.0", "'1e2'"),
        fits("numeric(3,-2)", "12300", "-99900", "0", "'100'"),
        hurts("numeric(3,-2)", "12345", "100000", "50"),
        fits("numeric(2,4)", "0.0099", "'-0.0012'", "0"),
        hurts("numeric(2,4)", "0.01", "0.00001", "1"),
        fits("boolean", "0", "1", "true", "false", "null"),
        hurts("boolean", "2", "-1", "'true'", "'false'", "'t'", "'1'", "''", "1.0", "0.0", "x'01'"),
        fits("money", "'$1.00'"),
        hurts("money", "'1.00'", "'$1.005'", "5"),
        hurts("oid", "-1", "4294967296", "'x'"),
        database("over-range in one of a thousand rows")
            .target("create table t (id bigint primary key, v int)")
            .source(
                "create table t (id integer primary key, v)",
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 3000)"
                    + " insert into t select i, i from n",
                "update t set v = 'lost' where id = 2999")
            .refuses("t.v [id=2999] TEXT 'lost'"),
        database("every cell of five thousand is wrong")
            .target("create table t (id bigint primary key, v int not null)")
            .source(
                "create table t (id integer primary key, v)",
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000)"
                    + " insert into t select i, 'x' from n")
            .refuses("t.v [id="),
        database("two wrong cells in a row, and more in another table")
            .target(
                "create table t (id bigint primary key, a int, b boolean)",
                "create table u (id bigint primary key, c date)")
            .source(
                "create table t (id integer primary key, a, b)",
                "create table u (id integer primary key, c)",
                "insert into t values (1, 'x', 2), (2, 5, 1)",
                "insert into u values (1, '2024-02-30')")
            .refuses("t.a [id=1] TEXT 'x'", "t.b [id=1] INTEGER 2", "u.c [id=1] TEXT '2024-02-30'"),
        database("INTEGER affinity keeps what it cannot convert")
            .target("create table t (id bigint primary key, v int)")
            .source(
                "create table t (id integer primary key, v integer)",
                "insert into t values (1, '12'), (2, ' 13 '), (3, '1e2'), (4, 5.0), (5, '12abc')")
            .refuses("t.v [id=5] TEXT '12abc'"),
        database("REAL affinity stores whole numbers as integers")
            .target("create table t (id bigint primary key, v double precision)")
            .source(
                "create table t (id integer primary key, v real)",
                "insert into t values (1, 5), (2, -0.0), (3, 1e300), (4, 9007199254740993)")
            .copies(),
        database("NUMERIC affinity")
            .target("create table t (id bigint primary key, v numeric(20,4))")
            .source(
                "create table t (id integer primary key, v decimal(20,4))",
                "insert into t values (1, '12.3400'), (2, '1e3'), (3, '0.10'), (4, null)")
            .copies(),
        database("rule real-to-integer and text-to-number")
            .target("create table t (id bigint primary key, v int)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, '12'), (2, 5.0), (3, 7)")
            .rule("real-to-integer:t.v")
            .rule("text-to-number:t.v")
            .copies()
            .then("select string_agg(v::text, ',' order by id) from t", "12,5,7"),
        database("a rule does not take what it would have to guess")
            .target("create table t (id bigint primary key, v int)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, '1e3'), (2, 5.5), (3, ' 7'), (4, '99999999999')")
            .rule("real-to-integer")
            .rule("text-to-number")
            .refuses("t.v [id=1] TEXT", "t.v [id=2] REAL", "t.v [id=3] TEXT", "t.v [id=4] TEXT"),
        database("rule bool-words")
            .target("create table t (id bigint primary key, v boolean)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, 'true'), (2, 'f'), (3, 1)")
            .rule("bool-words:t.v")
            .copies()
            .then("select string_agg(v::text, ',' order by id) from t", "true,false,true"),
        database("a rule for a column that is not there")
            .target("create table t (id bigint primary key, v boolean)")
            .source("create table t (id integer primary key, v)")
            .rule("bool-words:t.w")
            .refuses(".t.w [] "));
  }
}
