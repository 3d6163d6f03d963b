package dev.portolan.blog.web;

import dev.portolan.blog.application.ArticleView;
import java.time.Instant;
import java.util.List;

/** One article, whole. */
record ArticleAnswer(ArticleJson article) {

  record ArticleJson(
      String slug,
      String title,
      String description,
      String body,
      List<String> tagList,
      Instant createdAt,
      Instant updatedAt,
      boolean favorited,
      long favoritesCount,
      AuthorJson author) {}

  static ArticleAnswer of(ArticleView view) {
    var line = view.line();
    return new ArticleAnswer(
        new ArticleJson(
            line.slug(),
            line.title(),
            line.description(),
            view.body(),
            line.tags(),
            line.createdAt(),
            line.updatedAt(),
            line.favorited(),
            line.favoritesCount(),
            AuthorJson.of(view.author())));
  }
}
