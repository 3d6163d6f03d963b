package dev.portolan.blog.application.port;

import dev.portolan.shared.domain.UserId;
import java.util.Optional;
import java.util.Set;

/**
 * Which published articles a list has: those that pass everything that is present.
 *
 * @param tag they bear it, spelt just so
 * @param authors one of these wrote them; nobody, if the set is empty
 * @param favoritedBy this user likes them
 */
public record ArticleFilter(
    Optional<String> tag, Optional<Set<UserId>> authors, Optional<UserId> favoritedBy) {

  /** Every published article. */
  public static final ArticleFilter ALL =
      new ArticleFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /** What these people wrote. */
  public static ArticleFilter by(Set<UserId> authors) {
    return new ArticleFilter(Optional.empty(), Optional.of(authors), Optional.empty());
  }
}
