package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;
import static dev.portolan.copy.hostile.HostileCase.fits;
import static dev.portolan.copy.hostile.HostileCase.hurts;

import java.util.List;

/** Texts, bytes, and the types that are spelled as text. */
final class TextCases {

  private TextCases() {}

  private static String bytes(String hex) {
    return "cast(x'" + hex + "' as text)";
  }

  static List<HostileCase> all() {
    return List.of(
        fits("text", "''", "' '", "'a  '", "'null'", "'\\N'", "'\\.'", "char(9, 10, 13)", "null"),
        fits("text", "'e' || char(0x301)", "char(0x1f469, 0x200d, 0x1f680)", "char(0xfeff)"),
        fits("text", "char(0x10ffff)", "char(0xfffe)", "char(0xe000)", "char(1, 27, 127, 0x85)"),
        hurts("text", "'a' || char(0)", "char(0)", "'a' || char(0) || 'b'", bytes("00")),
        hurts("text", bytes("ff"), bytes("c3"), bytes("61c328"), bytes("80"), bytes("fe")),
        hurts(
            "text",
            bytes("c080"),
            bytes("c0af"),
            bytes("e080af"),
            bytes("f08080af"),
            bytes("c1bf")),
        hurts("text", bytes("eda080"), bytes("edbfbf"), bytes("eda0bdedb880"), bytes("f4908080")),
        hurts("text", bytes("f888808080"), bytes("e282"), bytes("f09f98"), bytes("6100ff")),
        hurts("text", "1", "1.5", "x'61'", "x''", "-0.0", "9e999"),
        database("a longer text than is shown, with a wrong byte behind")
            .target("create table t (id bigint primary key, v text)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, '0123456789012345678901234567890123456789x' || "
                    + bytes("ff")
                    + ")")
            .refuses("t.v [id=1] TEXT '0123456789012345678901234567890123456789'"),
        fits(
            "varchar(5)",
            "'12345'",
            "''",
            "'häßli'",
            "char(0x1f600,0x1f600,0x1f600,0x1f600,0x1f600)"),
        hurts("varchar(5)", "'123456'", "'12345 '", "'     ' || ' '", "'12345' || char(0x1f600)"),
        hurts(
            "varchar(5)", "'1234' || char(0)", "'e' || char(0x301) || 'abcd'", "12345", "x'3132'"),
        fits("char(3)", "'abc'", "'äöü'", "char(0x1f600, 0x1f600, 0x1f600)", "null"),
        hurts("char(3)", "'ab'", "'ab '", "'   '", "''", "'abcd'", "'abc '", "5"),
        fits("char", "'x'", "'é'"),
        fits("bpchar", "'abc'"),
        fits("bpchar", "'abc '"),
        hurts("bpchar", "5"),
        fits("bytea", "x''", "x'00'", "zeroblob(70000)", "x'deadbeef'", "null"),
        hurts("bytea", "'text'", "''", "5", "1.5", "'\\x00'", bytes("ff")),
        fits(
            "uuid",
            "'00000000-0000-0000-0000-000000000000'",
            "'ffffffff-ffff-ffff-ffff-ffffffffffff'"),
        hurts(
            "uuid",
            "'not-a-uuid'",
            "''",
            "'0000000000000000000000000000000g'",
            "5",
            "zeroblob(16)"),
        hurts(
            "uuid",
            "'{00000000-0000-0000-0000-000000000000}'",
            "'00000000000000000000000000000000'"),
        hurts(
            "uuid",
            "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'",
            "' 00000000-0000-0000-0000-000000000000'"),
        hurts(
            "uuid",
            "'00000000-0000-0000-0000-00000000000'",
            "'00000000-0000-0000-0000-0000000000000'"),
        fits("inet", "'10.0.0.1'", "'::1'", "'10.0.0.0/8'", "null"),
        hurts("inet", "'10.0.0.256'", "'10.0.0.1/32'", "'::0001'", "''", "5"),
        fits("interval", "'1 day'", "'01:02:03'"),
        hurts("interval", "'1d'", "'soon'", "5"),
        fits("int[]", "'{1,2,3}'", "'{}'"),
        hurts("int[]", "'{1, 2}'", "'[1]'", "'{1'", "1"),
        fits("xml", "'<a/>'"),
        hurts("xml", "'<a>'", "5"),
        fits("bit(3)", "'101'"),
        hurts("bit(3)", "'10'", "'1010'", "5", "'102'"),
        fits("tsvector", "'''a'' ''b'''"),
        hurts("tsvector", "'b a'"),
        fits("int4range", "'[1,5)'"),
        hurts("int4range", "'[1,4]'", "'x'"),
        hurts("name", "'0123456789012345678901234567890123456789012345678901234567890123456789'"),
        database("an enumeration")
            .target(
                "create type mood as enum ('sad', 'ok', 'Very happy')",
                "create table t (id bigint primary key, v mood)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, 'sad'), (2, 'Very happy'), (3, null)")
            .copies(),
        database("what an enumeration does not have")
            .target(
                "create type mood as enum ('sad', 'ok')",
                "create table t (id bigint primary key, v mood)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, 'Sad'), (2, 'ok '), (3, ''), (4, 1), (5, 'ok')")
            .refuses(
                "t.v [id=1] TEXT 'Sad'",
                "t.v [id=2] TEXT 'ok '",
                "t.v [id=3] TEXT ''",
                "t.v [id=4] INTEGER 1"),
        database("domains over a limited text, with a check, and not null")
            .target(
                "create domain code as varchar(3) check (value ~ '^[a-z]+$')",
                "create domain sure as int not null check (value > 0)",
                "create table t (id bigint primary key, v code, w sure)")
            .source(
                "create table t (id integer primary key, v, w)",
                "insert into t values (1, 'abc', 1), (2, 'ABC', 2), (3, 'abcd', 3), (4, 'a', null),"
                    + " (5, 'a', -1)")
            .refuses(
                "t.v [id=2] TEXT",
                "t.v [id=3] TEXT 'abcd'",
                "t.w [id=4] NULL",
                "t.w [id=5] INTEGER -1"),
        database("domains that all values fit")
            .target(
                "create domain code as varchar(3) check (value ~ '^[a-z]+$')",
                "create domain sure as int not null default 5 check (value > 0)",
                "create table t (id bigint primary key, v code, w sure)")
            .source(
                "create table t (id integer primary key, v, w)",
                "insert into t values (1, 'abc', 1), (2, null, 2)")
            .copies(),
        database("texts of a megabyte")
            .target("create table t (id bigint primary key, v text, w bytea)")
            .source(
                "create table t (id integer primary key, v, w)",
                "insert into t select 1, printf('%.*c', 1000000, 'x'), randomblob(3000000)",
                "insert into t select 2, replace(hex(zeroblob(300000)), '0', 'ä'), null")
            .copies(),
        database("text in BLOB, BLOB in TEXT, within declared columns")
            .target("create table t (id bigint primary key, a text, b bytea)")
            .source(
                "create table t (id integer primary key, a text, b blob)",
                "insert into t values (1, x'6162', 'ab'), (2, 'ab', x'6162')")
            .refuses("t.a [id=1] BLOB x'6162'", "t.b [id=1] TEXT 'ab'"),
        database(
                "rules trim-nul, trim-blanks, pad-char, number-to-text, blob-to-text, text-to-blob")
            .target(
                "create table t (id bigint primary key, a text, b varchar(3), c char(3), d text,"
                    + " e text, f bytea)")
            .source(
                "create table t (id integer primary key, a, b, c, d, e, f)",
                "insert into t values (1, 'a' || char(0), 'abc  ', 'a', 5, x'c3a4', 'ä')")
            .rule("trim-nul")
            .rule("trim-blanks:t.b")
            .rule("pad-char")
            .rule("number-to-text:t.d")
            .rule("blob-to-text")
            .rule("text-to-blob")
            .copies()
            .then(
                "select concat_ws('|', a, b, c, d, e, f) from t where octet_length(c) = 3",
                "a|abc|a  |5|ä|\\xc3a4"),
        database("rule trim-nul does not cut the middle, blob-to-text takes only UTF-8")
            .target("create table t (id bigint primary key, a text, b text)")
            .source(
                "create table t (id integer primary key, a, b)",
                "insert into t values (1, 'a' || char(0) || 'b', x'ff')")
            .rule("trim-nul")
            .rule("blob-to-text")
            .refuses("t.a [id=1] TEXT", "t.b [id=1] BLOB x'ff'"),
        database("rule uuid-forms")
            .target("create table t (id bigint primary key, v uuid)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11')")
            .rule("uuid-forms")
            .copies()
            .then("select v from t", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"));
  }
}
