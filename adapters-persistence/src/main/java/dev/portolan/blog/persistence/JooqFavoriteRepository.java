package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLES;
import static dev.portolan.blog.persistence.generated.Tables.FAVORITES;

import dev.portolan.blog.application.port.FavoriteRepository;
import dev.portolan.blog.domain.ArticleId;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.Sql;
import java.time.Instant;
import org.jooq.impl.DSL;

/** Favourites in a table; the article counts them. */
final class JooqFavoriteRepository implements FavoriteRepository {

  private final Sql sql;

  JooqFavoriteRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(ArticleId article, UserId user, Instant now) {
    int added =
        sql.get()
            .insertInto(
                FAVORITES,
                FAVORITES.USER_ID,
                FAVORITES.ARTICLE_ID,
                FAVORITES.PUBLISHED_AT,
                FAVORITES.CREATED_AT)
            .select(
                DSL.select(DSL.val(user.value()), ARTICLES.ID, ARTICLES.PUBLISHED_AT, DSL.val(now))
                    .from(ARTICLES)
                    .where(ARTICLES.ID.eq(article.value())))
            .onConflictDoNothing()
            .execute();
    count(article, added);
  }

  @Override
  public void remove(ArticleId article, UserId user) {
    int removed =
        sql.get()
            .deleteFrom(FAVORITES)
            .where(FAVORITES.USER_ID.eq(user.value()), FAVORITES.ARTICLE_ID.eq(article.value()))
            .execute();
    count(article, -removed);
  }

  private void count(ArticleId article, long difference) {
    if (difference != 0) {
      sql.get()
          .update(ARTICLES)
          .set(ARTICLES.FAVORITES_COUNT, ARTICLES.FAVORITES_COUNT.plus(difference))
          .where(ARTICLES.ID.eq(article.value()))
          .execute();
    }
  }
}
