package dev.portolan.blog.domain;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;

/** What somebody said about an article. It is never changed, only deleted. */
public record Comment(
    CommentId id,
    ArticleId article,
    UserId author,
    CommentBody body,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * Guards deleting.
   *
   * @throws Forbidden the actor is neither its author nor a moderator
   */
  public void requireMayDelete(Actor actor) {
    if (!ArticlePolicy.isUser(actor, author) && !actor.may(BlogPermissions.MODERATE)) {
      throw new Forbidden("comment");
    }
  }
}
