package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.ArticleId;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;

/** Who likes which article. It keeps each article's number of favourites in step. */
public interface FavoriteRepository {

  /** Remembers that the user likes the article; doing it twice changes nothing. */
  void add(ArticleId article, UserId user, Instant now);

  /** Forgets it again; nothing happens when the user did not like the article. */
  void remove(ArticleId article, UserId user);
}
