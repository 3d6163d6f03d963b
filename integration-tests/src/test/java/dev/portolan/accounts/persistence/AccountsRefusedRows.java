package dev.portolan.accounts.persistence;

import dev.portolan.shared.persistence.RefusedRows;
import java.util.List;
import java.util.Map;

/** Rows that the tables of accounts refuse. */
public final class AccountsRefusedRows extends RefusedRows {

  private static final List<String> GIVEN =
      List.of(
          "insert into users (id, username, username_key, email, email_key, password_hash,"
              + " created_at, updated_at)"
              + " values (1, 'ann', 'ann', 'ann@x.example', 'ann@x.example', 'x', %1$s, %1$s)",
          "insert into sessions (token_hash, user_id, created_at, expires_at)"
              + (" values ('" + "a".repeat(64) + "', 1, %1$s, %1$s)"),
          "insert into users (id, username, username_key, email, email_key, password_hash,"
              + " created_at, updated_at)"
              + " values (2, 'bob', 'bob', 'bob@x.example', 'bob@x.example', 'x', %1$s, %1$s)",
          "insert into follows (follower_id, followee_id, created_at) values (1, 2, %1$s)",
          "insert into audit_events (occurred_at, kind, actor_kind, subject, request_id)"
              + " values (%1$s, 'signed-in', 'anonymous', 'ann', 'r1')");

  private static final Map<String, String> STATEMENTS =
      Map.ofEntries(
          Map.entry("users_username_length", "update users set username = ''"),
          Map.entry("users_username_key_length", "update users set username_key = '' where id = 1"),
          Map.entry("users_email_length", "update users set email = 'a@" + "b".repeat(253) + "'"),
          Map.entry("users_email_shape", "update users set email = 'nobody'"),
          Map.entry("users_email_key_length", "update users set email_key = '' where id = 1"),
          Map.entry("users_password_hash_length", "update users set password_hash = ''"),
          Map.entry("users_bio_length", "update users set bio = ''"),
          Map.entry(
              "users_image_length", "update users set image = 'https://" + "x".repeat(2048) + "'"),
          Map.entry("users_image_scheme", "update users set image = 'javascript:alert(1)'"),
          Map.entry("users_version_range", "update users set version = 0"),
          Map.entry("sessions_token_hash_length", "update sessions set token_hash = 'short'"),
          Map.entry("roles_name_length", "insert into roles (name) values ('')"),
          Map.entry("roles_version_range", "update roles set version = 0"),
          Map.entry("permissions_name_length", "insert into permissions (name) values ('')"),
          Map.entry("audit_events_kind_length", "update audit_events set kind = ''"),
          Map.entry(
              "audit_events_actor_kind_known", "update audit_events set actor_kind = 'robot'"),
          Map.entry("audit_events_actor_id_known", "update audit_events set actor_id = 1"),
          Map.entry(
              "audit_events_subject_length",
              "update audit_events set subject = '" + "x".repeat(301) + "'"),
          Map.entry("audit_events_request_id_length", "update audit_events set request_id = ''"),
          Map.entry("audit_events_detail_length", "update audit_events set detail = ''"));

  public AccountsRefusedRows() {
    super(GIVEN, STATEMENTS);
  }
}
