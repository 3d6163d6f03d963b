package dev.portolan.blog.persistence;

import dev.portolan.shared.persistence.RefusedRows;
import java.util.List;
import java.util.Map;

/** Rows that the tables of the blog refuse. */
public final class BlogRefusedRows extends RefusedRows {

  private static final List<String> GIVEN =
      List.of(
          "insert into articles (id, author_id, slug, title, description, body, created_at,"
              + " updated_at) values (1, 1, 'a', 'A', 'about', 'text', %1$s, %1$s)",
          "insert into article_slugs (slug, article_id) values ('a', 1)",
          "insert into article_tags (article_id, position, tag) values (1, 0, 'sea')",
          "insert into favorites (user_id, article_id, created_at) values (2, 1, %1$s)",
          "insert into comments (id, article_id, author_id, created_at, updated_at, body)"
              + " values (1, 1, 2, %1$s, %1$s, 'well said')");

  private static final Map<String, String> STATEMENTS =
      Map.ofEntries(
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

  public BlogRefusedRows() {
    super(GIVEN, STATEMENTS);
  }
}
