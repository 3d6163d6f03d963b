package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.ArticleId;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;

/** Favourites in memory. */
final class InMemoryFavoriteRepository implements FavoriteRepository {

  private final InMemoryBlog blog;

  InMemoryFavoriteRepository(InMemoryBlog blog) {
    this.blog = blog;
  }

  @Override
  public void add(ArticleId article, UserId user, Instant now) {
    blog.transactions.requireWrite();
    blog.favorites.add(new InMemoryBlog.Favorite(article, user));
  }

  @Override
  public void remove(ArticleId article, UserId user) {
    blog.transactions.requireWrite();
    blog.favorites.remove(new InMemoryBlog.Favorite(article, user));
  }
}
