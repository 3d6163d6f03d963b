package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_SLUGS;

import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.persistence.Sql;

/** Reserves addresses: each row of its table is one, taken by whoever inserts it first. */
final class ArticleSlugs {

  private final Sql sql;

  ArticleSlugs(Sql sql) {
    this.sql = sql;
  }

  /**
   * Reserves the first free of the addresses like the wished one. One that the article itself has
   * or had counts as free.
   */
  Slug reserve(Slug wish, long article) {
    // Mostly the wish is free, and there is nothing to search.
    var slug = wish;
    while (!insert(slug, article) && !isOwn(slug, article)) {
      slug = wish.firstFree(candidate -> isTaken(candidate, article));
    }
    return slug;
  }

  /**
   * Waits for a transaction that is about to take the same address, and then tells who was first.
   */
  private boolean insert(Slug slug, long article) {
    return sql.get()
            .insertInto(ARTICLE_SLUGS, ARTICLE_SLUGS.SLUG, ARTICLE_SLUGS.ARTICLE_ID)
            .values(slug.value(), article)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private boolean isOwn(Slug slug, long article) {
    return sql.get()
        .fetchExists(
            ARTICLE_SLUGS,
            ARTICLE_SLUGS.SLUG.eq(slug.value()).and(ARTICLE_SLUGS.ARTICLE_ID.eq(article)));
  }

  private boolean isTaken(Slug slug, long article) {
    return sql.get()
        .fetchExists(
            ARTICLE_SLUGS,
            ARTICLE_SLUGS.SLUG.eq(slug.value()).and(ARTICLE_SLUGS.ARTICLE_ID.ne(article)));
  }
}
