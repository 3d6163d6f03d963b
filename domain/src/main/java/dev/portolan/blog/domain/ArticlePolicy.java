package dev.portolan.blog.domain;

import dev.portolan.blog.domain.Publication.Draft;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.UserId;

/**
 * Who may read and change an article: its author and moderators all, everybody else the published.
 */
public final class ArticlePolicy {

  private ArticlePolicy() {}

  /** Whether the actor may see an article of this author in this state. */
  public static boolean mayRead(Actor actor, UserId author, Publication publication) {
    return !(publication instanceof Draft) || owns(actor, author);
  }

  /**
   * Hides drafts as if they did not exist.
   *
   * @throws NotFound it is a draft, and the actor neither its author nor a moderator
   */
  public static void requireMayRead(Actor actor, Article article) {
    if (!mayRead(actor, article.author(), article.publication())) {
      throw new NotFound("article");
    }
  }

  /**
   * Guards changing and deleting.
   *
   * @throws NotFound the actor must not know that there is such an article
   * @throws Forbidden the actor is neither its author nor a moderator
   */
  public static void requireMayEdit(Actor actor, Article article) {
    requireMayRead(actor, article);
    if (!owns(actor, article.author())) {
      throw new Forbidden("article");
    }
  }

  private static boolean owns(Actor actor, UserId author) {
    return isUser(actor, author) || actor.may(BlogPermissions.MODERATE);
  }

  static boolean isUser(Actor actor, UserId user) {
    return actor.userId().filter(user::equals).isPresent();
  }
}
