package dev.portolan.blog.web;

import dev.portolan.blog.application.ArticleItem;
import dev.portolan.shared.domain.Page;
import java.time.Instant;
import java.util.List;

/** A page of articles without their bodies, and how many there are in all. */
record ArticlesAnswer(List<ItemJson> articles, long articlesCount) {

  record ItemJson(
      String slug,
      String title,
      String description,
      List<String> tagList,
      Instant createdAt,
      Instant updatedAt,
      boolean favorited,
      long favoritesCount,
      AuthorJson author) {}

  static ArticlesAnswer of(Page<ArticleItem> page) {
    return new ArticlesAnswer(
        page.items().stream().map(ArticlesAnswer::item).toList(), page.total());
  }

  private static ItemJson item(ArticleItem item) {
    var line = item.line();
    return new ItemJson(
        line.slug(),
        line.title(),
        line.description(),
        line.tags(),
        line.createdAt(),
        line.updatedAt(),
        line.favorited(),
        line.favoritesCount(),
        AuthorJson.of(item.author()));
  }
}
