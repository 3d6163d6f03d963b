package dev.portolan.blog.domain;

import dev.portolan.blog.domain.Publication.Draft;
import dev.portolan.blog.domain.Publication.Published;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.domain.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * An article as it is stored. A change gives back a new one with the next version.
 *
 * @param slug its address now; former ones lead to it too
 */
public record Article(
    ArticleId id,
    UserId author,
    Slug slug,
    Content content,
    Publication publication,
    Instant createdAt,
    Instant updatedAt,
    Version version) {

  /** Clients are shown milliseconds, and must see that a change happened. */
  private static final Duration SHOWN = Duration.ofMillis(1);

  /**
   * Shows a draft to everybody.
   *
   * @throws dev.portolan.shared.domain.NotFound the actor must not know of the draft
   */
  public Article publish(Actor actor, Instant now) {
    ArticlePolicy.requireMayEdit(actor, this);
    return switch (publication) {
      case Draft _ -> changed(slug, content, new Published(now), now);
      case Published _ -> this; // publishing twice is no error: the caller has what was asked for
    };
  }

  /**
   * Writes it anew. The address changes only with the title: {@link #slug()} is then the one that
   * the new title asks for, and storing the article finds a free one.
   *
   * @throws dev.portolan.shared.domain.NotFound the article is a draft of somebody else
   * @throws dev.portolan.shared.domain.Forbidden the actor is neither its author nor a moderator
   */
  public Article edit(Actor actor, Content rewritten, Instant now) {
    ArticlePolicy.requireMayEdit(actor, this);
    boolean sameTitle = rewritten.title().equals(content.title());
    return changed(sameTitle ? slug : Slug.of(rewritten.title()), rewritten, publication, now);
  }

  /** This article at another address. */
  public Article at(Slug address) {
    return new Article(id, author, address, content, publication, createdAt, updatedAt, version);
  }

  private Article changed(Slug address, Content text, Publication seen, Instant now) {
    var earliest = updatedAt.plus(SHOWN);
    var changedAt = now.isBefore(earliest) ? earliest : now;
    return new Article(id, author, address, text, seen, createdAt, changedAt, version.next());
  }
}
