package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;

import dev.portolan.shared.persistence.Statements;
import java.util.List;

/** Portolan's own tables, with rows that no use case would have written. */
final class PortolanCases {

  private static final String T = "'2024-01-01 00:00:00+00:00'";

  /** Two users and what they did, as the application itself stores them. */
  private static final String[] ROWS = {
    user(1, "ann"),
    user(2, "bob"),
    user(9, "gone"),
    "delete from users where id = 9",
    "insert into sessions values ('" + "a".repeat(64) + "', 1, " + T + ", " + T + ")",
    "insert into audit_events (id, occurred_at, kind, actor_kind, subject, request_id) values (1,"
        + " '2024-01-01 00:00:00.123456+00:00', 'account.signed-in', 'anonymous', 'Ann 🚢', 'r1')",
    "insert into follows values (1, 2, " + T + ")",
    "insert into user_roles values (1, 'admin')"
  };

  private PortolanCases() {}

  private static String user(int id, String name) {
    return "insert into users values (%1$d, '%2$s', '%2$s', '%2$s@x.io', '%2$s@x.io', 'hash', null,"
            .formatted(id, name)
        + " null, null, "
        + T
        + ", "
        + T
        + ", 1)";
  }

  private static HostileCase with(String name, String... statements) {
    return database("Portolan: " + name)
        .ofPortolan()
        .source(ROWS)
        .perhaps(". [] damaged")
        .source("pragma ignore_check_constraints = on")
        .made(file -> {
          try (var connection = file.open()) {
            Statements.run(connection, "pragma ignore_check_constraints = on");
            Statements.run(connection, statements);
          }
        });
  }

  static List<HostileCase> all() {
    return List.of(
        with("what the application writes")
            .copies()
            .then(
                "insert into users (username, username_key, email, email_key, password_hash,"
                    + " created_at, updated_at)"
                    + " values ('new', 'new', 'new@x.io', 'new@x.io', 'x', now(), now())"
                    + " returning id",
                "10"),
        database("Portolan: a fresh file").ofPortolan().copies(),
        with(
                "a bio that is too long by one code point",
                "update users set bio = replace(hex(zeroblob(500)), '00', '🚢x') || 'x' where id = 1")
            .refuses("users.bio [id=1] TEXT '🚢x🚢x"),
        with(
                "NUL, invalid and overlong UTF-8",
                "update users set bio = 'a' || char(0) || 'b' where id = 1",
                "update users set bio = cast(x'c0af' as text) where id = 2",
                "update audit_events set subject = cast(x'66fc72' as text)")
            .refuses(
                "users.bio [id=1] TEXT",
                "users.bio [id=2] TEXT",
                "audit_events.subject [id=1] TEXT"),
        with("an empty text where the check wants one letter", "update users set bio = ''")
            .refuses("users.bio [id=1] TEXT", "users.bio [id=2] TEXT"),
        with(
                "times with an offset, without one, impossible, now, with nanoseconds",
                "update users set created_at = '2024-01-01 02:00:00+02:00' where id = 1",
                "update users set updated_at = '2024-01-01 00:00:00' where id = 1",
                "update users set created_at = '2024-02-30 00:00:00+00:00' where id = 2",
                "update users set updated_at = 'now' where id = 2",
                "update audit_events set occurred_at = '2024-01-01 00:00:00.123456789+00:00'")
            .refuses(
                "users.created_at [id=1] TEXT",
                "users.updated_at [id=1] TEXT",
                "users.created_at [id=2] TEXT",
                "users.updated_at [id=2] TEXT",
                "audit_events.occurred_at [id=1] TEXT"),
        with(
                "orphans",
                "update sessions set user_id = 77",
                "insert into follows values (1, 88, " + T + ")",
                "insert into user_roles values (99, 'admin')")
            .refuses(
                "sessions.user_id [token_hash=" + "a".repeat(64) + "] INTEGER 77",
                "follows.followee_id [follower_id=1, followee_id=88] INTEGER 88",
                "user_roles.user_id [user_id=99, role=admin] INTEGER 99"),
        with(
                "a duplicate behind a missing unique index",
                "pragma writable_schema = on",
                "update sqlite_schema set sql = replace(sql,"
                    + " 'CONSTRAINT users_username_key_unique UNIQUE (username_key),', '')"
                    + " where name = 'users'",
                "delete from sqlite_schema where name = 'sqlite_autoindex_users_1'",
                "update sqlite_schema set name = 'sqlite_autoindex_users_1'"
                    + " where name = 'sqlite_autoindex_users_2'")
            .made(file -> file.run(user(3, "ann").replace("ann@x.io", "other@x.io")))
            .refuses(
                "users.username_key [id=1] TEXT 'ann'", "users.username_key [id=3] TEXT 'ann'"),
        with(
                "tables that are not strict any more",
                "pragma writable_schema = on",
                "update sqlite_schema set sql = replace(sql, ') STRICT', ')') where type = 'table'")
            .made(file -> {
              try (var connection = file.open()) {
                Statements.run(
                    connection,
                    "pragma ignore_check_constraints = on",
                    "update users set version = 'many' where id = 1",
                    "update users set bio = x'00ff' where id = 2",
                    "update users set version = 1.5 where id = 2");
              }
            })
            .refuses(
                "users.version [id=1] TEXT 'many'",
                "users.bio [id=2] BLOB x'00ff'",
                "users.version [id=2] REAL 1.5"),
        with("a column more", "alter table users add column nickname text")
            .refuses("users.nickname [] "),
        with("a table more", "create table plugins (id integer primary key) strict")
            .refuses("plugins. [] "),
        with("a table less", "drop table follows").refuses("follows. [] "),
        with(
                "another version",
                "update flyway_history_accounts set version = '0.9' where version = '1'")
            .refuses(". [] "),
        with(
                "a version that failed",
                "update flyway_history_accounts set success = 0" + " where version = '1'")
            .refuses(". [] "),
        with("a target that is in use already")
            .target(
                "insert into users values (7, 'eve', 'eve', 'eve@x.io', 'eve@x.io', 'h', null, null,"
                    + " null, now(), now(), 1)")
            .refuses("users. [] "),
        with("a target that lacks a seeded row").target("delete from role_permissions").copies());
  }
}
