package dev.portolan.shared.persistence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row for each CHECK that both engines must refuse, by that very CHECK.
 *
 * <p>Whoever adds a CHECK to a migration adds an entry here: its name, and a statement in words
 * that both engines read, which breaks this rule and no other. {@link #GIVEN} holds one row of each
 * table to begin with. A CHECK named {@code <table>_<column>_time} needs no entry.
 */
final class RefusedRows {

  private static final String NOW = "'2026-01-02 03:04:05.678901+00:00'";

  /** What is stored before: one row of each table that an entry changes. */
  static final List<String> GIVEN =
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
                  + " values (%1$s, 'signed-in', 'anonymous', 'ann', 'r1')",
              "insert into articles (id, author_id, slug, title, description, body, created_at,"
                  + " updated_at) values (1, 1, 'a', 'A', 'about', 'text', %1$s, %1$s)",
              "insert into article_slugs (slug, article_id) values ('a', 1)",
              "insert into article_tags (article_id, position, tag) values (1, 0, 'sea')",
              "insert into favorites (user_id, article_id, created_at) values (2, 1, %1$s)",
              "insert into comments (id, article_id, author_id, created_at, updated_at, body)"
                  + " values (1, 1, 2, %1$s, %1$s, 'well said')")
          .stream()
          .map(statement -> statement.formatted(NOW))
          .toList();

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
          Map.entry("audit_events_detail_length", "update audit_events set detail = ''"),
          Map.entry("articles_slug_shape", "update articles set slug = 'feed'"),
          Map.entry("articles_title_length", "update articles set title = ''"),
          Map.entry("articles_description_length", "update articles set description = ''"),
          Map.entry("articles_body_length", "update articles set body = ''"),
          Map.entry("articles_favorites_count_range", "update articles set favorites_count = -1"),
          Map.entry("articles_version_range", "update articles set version = 0"),
          Map.entry("article_slugs_slug_shape", "update article_slugs set slug = 'feed'"),
          Map.entry("article_tags_position_range", "update article_tags set position = 20"),
          Map.entry("article_tags_tag_length", "update article_tags set tag = ''"),
          Map.entry("tags_name_length", "insert into tags (name, articles) values ('', 0)"),
          Map.entry("tags_articles_range", "insert into tags (name, articles) values ('x', -1)"),
          Map.entry(
              "article_totals_id_single",
              "insert into article_totals (id, published) values (2, 0)"),
          Map.entry("article_totals_published_range", "update article_totals set published = -1"),
          Map.entry("comments_body_length", "update comments set body = ''"));

  private RefusedRows() {}

  /**
   * The statements for these CHECKs, by the name of the CHECK; a name without an entry is not among
   * them.
   *
   * @param checks name → table
   */
  static Map<String, String> of(Map<String, String> checks) {
    var statements = new TreeMap<String, String>();
    checks.forEach((name, table) -> {
      if (name.startsWith(table + "_") && name.endsWith("_time")) {
        String column = name.substring(table.length() + 1, name.length() - "_time".length());
        statements.put(name, "update %s set %s = 'infinity'".formatted(table, column));
      } else if (STATEMENTS.containsKey(name)) {
        statements.put(name, STATEMENTS.get(name));
      }
    });
    return statements;
  }
}
