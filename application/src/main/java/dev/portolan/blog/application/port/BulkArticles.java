package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.CommentBody;
import dev.portolan.blog.domain.NewArticle;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Articles by the thousand: each call is a few statements, however many it speaks of. Callers bring
 * them in portions of some hundreds.
 */
public interface BulkArticles {

  /**
   * An article to store, with what its readers made of it.
   *
   * @param slug its address, which is free
   * @param updatedAt when it was last changed
   * @param comments the oldest first
   */
  record Entry(
      NewArticle article,
      Slug slug,
      Instant updatedAt,
      List<Favorite> favorites,
      List<Reply> comments) {
    public Entry {
      favorites = List.copyOf(favorites);
      comments = List.copyOf(comments);
    }
  }

  /** Somebody likes it. */
  record Favorite(UserId user, Instant at) {}

  /** Somebody said something about it. */
  record Reply(UserId author, CommentBody body, Instant at) {}

  /** Whether one of them has written an article, or a draft, that is still there. */
  boolean anyBy(Collection<UserId> authors);

  /** Those of the addresses that an article has or had. */
  Set<Slug> taken(Collection<Slug> slugs);

  /**
   * Stores articles, and keeps the tag cloud and the totals in step. On an empty database the ids
   * begin with 1, in the order of the list.
   *
   * @throws Conflict an address has already been taken
   */
  void add(List<Entry> articles);
}
