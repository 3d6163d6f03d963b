package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_TAGS;

import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.Publication;
import dev.portolan.blog.domain.Tags;
import dev.portolan.shared.persistence.Sql;

/** The tags that an article bears, in their order; each repeats when the article was published. */
final class ArticleTags {

  private final Sql sql;

  ArticleTags(Sql sql) {
    this.sql = sql;
  }

  void add(long article, Tags tags, Publication publication) {
    if (tags.values().isEmpty()) {
      return;
    }
    var publishedAt = publication.since().orElse(null);
    var insert =
        sql.get()
            .insertInto(
                ARTICLE_TAGS,
                ARTICLE_TAGS.ARTICLE_ID,
                ARTICLE_TAGS.POSITION,
                ARTICLE_TAGS.TAG,
                ARTICLE_TAGS.PUBLISHED_AT);
    long position = 0;
    for (var tag : tags.names()) {
      insert = insert.values(article, position++, tag, publishedAt);
    }
    insert.execute();
  }

  void update(Article before, Article after) {
    boolean same =
        before.content().tags().equals(after.content().tags())
            && before.publication().equals(after.publication());
    if (!same) {
      long id = after.id().value();
      sql.get().deleteFrom(ARTICLE_TAGS).where(ARTICLE_TAGS.ARTICLE_ID.eq(id)).execute();
      add(id, after.content().tags(), after.publication());
    }
  }
}
