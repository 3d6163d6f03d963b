package dev.portolan.blog.domain;

import dev.portolan.shared.domain.UserId;
import java.time.Instant;

/**
 * An article that is not stored yet, and so has neither id nor address.
 *
 * @param now when it was written
 */
public record NewArticle(UserId author, Content content, Publication publication, Instant now) {

  /** The address that it would like to have. */
  public Slug wish() {
    return Slug.of(content.title());
  }
}
