package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;
import static dev.portolan.copy.hostile.HostileCase.fits;
import static dev.portolan.copy.hostile.HostileCase.hurts;

import java.util.List;

/** JSON, as text and as jsonb. */
final class JsonCases {

  private JsonCases() {}

  static List<HostileCase> all() {
    return List.of(
        fits(
            "json",
            "'{}'",
            "'[]'",
            "'null'",
            "'\"\"'",
            "'1e400'",
            "' {\"b\": 1, \"a\":2} '",
            "null"),
        fits("json", "'{\"a\":1,\"a\":2}'", "'\"\\u0000\"'", "'-0'", "'\"\\ud83d\\ude00\"'"),
        hurts("json", "''", "'{'", "'{a:1}'", "'{''a'':1}'", "'[1,]'", "'// x'", "'NaN'", "'01'"),
        hurts("json", "'{} {}'", "'\"' || char(10) || '\"'", "'\"\\x\"'", "'+1'", "'.5'", "'1.'"),
        hurts(
            "json", "'\"\\u12\"'", "'tru'", "'{\"a\"}'", "x'7b7d'", "1", "'[1' || char(0) || ']'"),
        hurts("json", "'undefined'", "'{\"a\":1,}'", "char(0xfeff) || '{}'", "char(0xa0) || '1'"),
        fits("jsonb", "'{\"b\": 1, \"aa\": [true, false, null]}'", "'1e2'", "'\"é\"'", "'0.10'"),
        fits(
            "jsonb",
            "'{\"\": 1}'",
            "'1e400'",
            "'\"\\ud83d\\ude00\"'",
            "'[[[]]]'",
            "'\"\\\"\\\\\\/\"'"),
        fits("jsonb", "'123456789012345678901234567890.123456789'", "'\"\\u00e9\"'", "'-1.5E-3'"),
        hurts(
            "jsonb",
            "'{\"a\":1,\"a\":2}'",
            "'\"\\u0000\"'",
            "'\"\\ud83d\"'",
            "'\"\\ude00\\ud83d\"'"),
        hurts("jsonb", "'1e200000'", "'1e-20000'", "'1e99999999999'", "'[1e131073]'", "'{'", "''"),
        hurts(
            "jsonb",
            "'{\"a\":{\"b\":1,\"b\":2}}'",
            "'{\"\\u0061\":1,\"a\":2}'",
            "'{\"a\\u0000\":1}'",
            "'{\"a\":{\"b\":1,\"b\":1}}'",
            "'{\"a\":-0}'",
            "'[{\"a\":[-0.0]}]'",
            "'{\"a\":\"\\u0000\"}'",
            "'-0'"),
        database("deeply nested, as deep as PostgreSQL takes it")
            .target("create table t (id bigint primary key, v jsonb, w json)")
            .source(
                "create table t (id integer primary key, v, w)",
                "insert into t select 1, j, j from (select replace(hex(zeroblob(250)), '0', '[')"
                    + " || replace(hex(zeroblob(250)), '0', ']') j)")
            .copies(),
        database("nested deeper than any stack")
            .target("create table t (id bigint primary key, v jsonb, w json)")
            .source(
                "create table t (id integer primary key, v, w)",
                "insert into t select 1, j, j from (select replace(hex(zeroblob(500000)), '0', '[')"
                    + " || replace(hex(zeroblob(500000)), '0', ']') j)")
            .refuses("t.v [id=1] TEXT '[[[", "t.w [id=1] TEXT '[[["),
        database("nested 10,000 deep")
            .target("create table t (id bigint primary key, v jsonb)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t select 1, replace(hex(zeroblob(5000)), '0', '{\"a\":')"
                    + " || '1' || replace(hex(zeroblob(5000)), '0', '}')")
            .refuses("t.v [id=1] TEXT '{\"a\":"),
        database("an object of 1,500 keys")
            .target("create table t (id bigint primary key, v jsonb)")
            .source(
                "create table t (id integer primary key, v)",
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 1500)"
                    + " insert into t select 1, json_group_object('k' || i, i) from n")
            .copies(),
        database("SQLite's own JSONB is a BLOB")
            .target("create table t (id bigint primary key, v jsonb)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, jsonb('{\"a\":1}'))")
            .refuses("t.v [id=1] BLOB x'"),
        database("jsonb under a GIN index and a check")
            .target(
                "create table t (id bigint primary key, v jsonb check (jsonb_typeof(v) = 'object'))",
                "create index t_v on t using gin (v jsonb_path_ops)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, '{\"a\":1}'), (2, '[]')")
            .refuses("t.v [id=2] TEXT '[]'"));
  }
}
