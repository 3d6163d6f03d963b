package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLES;

import dev.portolan.blog.application.port.ArticleLine;
import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.ArticleId;
import dev.portolan.blog.domain.Body;
import dev.portolan.blog.domain.Content;
import dev.portolan.blog.domain.Description;
import dev.portolan.blog.domain.Publication;
import dev.portolan.blog.domain.Publication.Draft;
import dev.portolan.blog.domain.Publication.Published;
import dev.portolan.blog.domain.Slug;
import dev.portolan.blog.domain.Tags;
import dev.portolan.blog.domain.Title;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.domain.Version;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads rows of articles. Nothing is looked up by reflection: a list has many rows. */
final class ArticleRows {

  static final Field<String> TAGS = TagList.of(ARTICLES.ID).as("tags");

  private ArticleRows() {}

  /** The whole article, to be changed. */
  static Article article(Record row) {
    try {
      return new Article(
          new ArticleId(row.get(ARTICLES.ID)),
          new UserId(row.get(ARTICLES.AUTHOR_ID)),
          new Slug(row.get(ARTICLES.SLUG)),
          new Content(
              new Title(row.get(ARTICLES.TITLE)),
              new Description(row.get(ARTICLES.DESCRIPTION)),
              new Body(row.get(ARTICLES.BODY)),
              Tags.kept(TagList.read(row.get(TAGS)))),
          publication(row.get(ARTICLES.PUBLISHED_AT)),
          row.get(ARTICLES.CREATED_AT),
          row.get(ARTICLES.UPDATED_AT),
          new Version(row.get(ARTICLES.VERSION)));
    } catch (Invalid broken) {
      // Nobody sent this: it is stored, and a bug put it there.
      throw new IllegalStateException("article " + row.get(ARTICLES.ID) + " is broken", broken);
    }
  }

  /**
   * The article as a list shows it.
   *
   * @param favorited where it stands whether the viewer likes it; empty when nobody is known to
   *     look
   */
  static ArticleLine line(Record row, Optional<Field<Boolean>> favorited) {
    return new ArticleLine(
        new ArticleId(row.get(ARTICLES.ID)),
        new UserId(row.get(ARTICLES.AUTHOR_ID)),
        row.get(ARTICLES.SLUG),
        row.get(ARTICLES.TITLE),
        row.get(ARTICLES.DESCRIPTION),
        TagList.read(row.get(TAGS)),
        publication(row.get(ARTICLES.PUBLISHED_AT)),
        row.get(ARTICLES.CREATED_AT),
        row.get(ARTICLES.UPDATED_AT),
        favorited.isPresent() && row.get(favorited.get()),
        row.get(ARTICLES.FAVORITES_COUNT));
  }

  private static Publication publication(@Nullable Instant publishedAt) {
    return publishedAt == null ? new Draft() : new Published(publishedAt);
  }
}
