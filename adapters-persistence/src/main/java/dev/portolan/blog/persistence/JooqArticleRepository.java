package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLES;
import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_SLUGS;
import static dev.portolan.blog.persistence.generated.Tables.FAVORITES;

import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.ArticleId;
import dev.portolan.blog.domain.NewArticle;
import dev.portolan.blog.domain.Publication;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Version;
import dev.portolan.shared.persistence.InsertReturning;
import dev.portolan.shared.persistence.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles in tables. What is counted or repeated elsewhere is kept in step here. */
final class JooqArticleRepository implements ArticleRepository {

  private final Sql sql;
  private final ArticleSlugs slugs;
  private final ArticleTags tags;
  private final ArticleCounts counts;

  JooqArticleRepository(Sql sql) {
    this.sql = sql;
    this.slugs = new ArticleSlugs(sql);
    this.tags = new ArticleTags(sql);
    this.counts = new ArticleCounts(sql);
  }

  @Override
  public Optional<Article> find(Slug slug) {
    return sql.get()
        .select(
            ARTICLES.ID,
            ARTICLES.AUTHOR_ID,
            ARTICLES.SLUG,
            ARTICLES.TITLE,
            ARTICLES.DESCRIPTION,
            ARTICLES.BODY,
            ARTICLES.PUBLISHED_AT,
            ARTICLES.CREATED_AT,
            ARTICLES.UPDATED_AT,
            ARTICLES.VERSION,
            ArticleRows.TAGS)
        .from(ARTICLE_SLUGS)
        .join(ARTICLES)
        .on(ARTICLES.ID.eq(ARTICLE_SLUGS.ARTICLE_ID))
        .where(ARTICLE_SLUGS.SLUG.eq(slug.value()))
        .fetchOptional(ArticleRows::article);
  }

  @Override
  public Article add(NewArticle article) {
    var wish = article.wish();
    long id = insert(article, wish);
    var slug = slugs.reserve(wish, id);
    if (!slug.equals(wish)) {
      sql.get()
          .update(ARTICLES)
          .set(ARTICLES.SLUG, slug.value())
          .where(ARTICLES.ID.eq(id))
          .execute();
    }
    tags.add(id, article.content().tags(), article.publication());
    if (article.publication().since().isPresent()) {
      counts.changeTags(List.of(), article.content().tags().names());
      counts.changeTotal(1);
    }
    return new Article(
        new ArticleId(id),
        article.author(),
        slug,
        article.content(),
        article.publication(),
        article.now(),
        article.now(),
        Version.FIRST);
  }

  @Override
  public Article update(Article before, Article after) {
    boolean moved = !after.slug().equals(before.slug());
    var stored = moved ? after.at(slugs.reserve(after.slug(), after.id().value())) : after;
    updateRow(before.version(), stored);
    tags.update(before, stored);
    counts.changeTags(publishedTags(before), publishedTags(stored));
    boolean wasPublished = before.publication().since().isPresent();
    boolean isPublished = stored.publication().since().isPresent();
    if (wasPublished != isPublished) {
      sql.get()
          .update(FAVORITES)
          .set(FAVORITES.PUBLISHED_AT, publishedAt(stored.publication()))
          .where(FAVORITES.ARTICLE_ID.eq(stored.id().value()))
          .execute();
      counts.changeTotal(isPublished ? 1 : -1);
    }
    return stored;
  }

  @Override
  public void delete(Article article) {
    int deleted =
        sql.get()
            .deleteFrom(ARTICLES)
            .where(
                ARTICLES.ID.eq(article.id().value()),
                ARTICLES.VERSION.eq(article.version().value()))
            .execute();
    requireOne(deleted);
    if (article.publication().since().isPresent()) {
      counts.changeTags(publishedTags(article), List.of());
      counts.changeTotal(-1);
    }
  }

  private long insert(NewArticle article, Slug slug) {
    var content = article.content();
    var insert =
        sql.get()
            .insertInto(
                ARTICLES,
                ARTICLES.AUTHOR_ID,
                ARTICLES.SLUG,
                ARTICLES.TITLE,
                ARTICLES.DESCRIPTION,
                ARTICLES.BODY,
                ARTICLES.PUBLISHED_AT,
                ARTICLES.CREATED_AT,
                ARTICLES.UPDATED_AT)
            .values(
                article.author().value(),
                slug.value(),
                content.title().value(),
                content.description().value(),
                content.body().value(),
                publishedAt(article.publication()),
                article.now(),
                article.now());
    return InsertReturning.fetchOne(sql.get(), insert, ARTICLES.ID);
  }

  private void updateRow(Version expected, Article article) {
    var content = article.content();
    int changed =
        sql.get()
            .update(ARTICLES)
            .set(ARTICLES.SLUG, article.slug().value())
            .set(ARTICLES.TITLE, content.title().value())
            .set(ARTICLES.DESCRIPTION, content.description().value())
            .set(ARTICLES.BODY, content.body().value())
            .set(ARTICLES.PUBLISHED_AT, publishedAt(article.publication()))
            .set(ARTICLES.UPDATED_AT, article.updatedAt())
            .set(ARTICLES.VERSION, article.version().value())
            .where(ARTICLES.ID.eq(article.id().value()), ARTICLES.VERSION.eq(expected.value()))
            .execute();
    requireOne(changed);
  }

  private static List<String> publishedTags(Article article) {
    return article.publication().since().isPresent() ? article.content().tags().names() : List.of();
  }

  private static @Nullable Instant publishedAt(Publication publication) {
    return publication.since().orElse(null);
  }

  private static void requireOne(int changed) {
    if (changed == 0) {
      throw new Conflict("article", "was changed by someone else");
    }
  }
}
