package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.Comment;
import dev.portolan.shared.domain.Actor;

/** Remembers what was done to the work of others, in the transaction in which it is done. */
public interface AuditTrail {

  /** Somebody other than its author deleted an article. */
  void articleDeleted(Actor by, Article article);

  /** Somebody other than its author deleted a comment. */
  void commentDeleted(Actor by, Comment comment);
}
