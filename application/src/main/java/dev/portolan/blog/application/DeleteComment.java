package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.AuditTrail;
import dev.portolan.blog.application.port.CommentRepository;
import dev.portolan.blog.domain.CommentId;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.NotFound;

/** Takes a comment away. Its author may, and a moderator, who leaves a trace. */
public final class DeleteComment {

  /**
   * @param slug the address of the article that it belongs to, or a former one
   * @param comment the comment's id, as it was typed
   */
  public record Command(String slug, String comment) {}

  private final ArticleRepository articles;
  private final CommentRepository comments;
  private final AuditTrail audit;
  private final Transactions transactions;

  public DeleteComment(
      ArticleRepository articles,
      CommentRepository comments,
      AuditTrail audit,
      Transactions transactions) {
    this.articles = articles;
    this.comments = comments;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @throws dev.portolan.shared.domain.Unauthenticated nobody is signed in
   * @throws NotFound no article that the actor may see has that address, or it has no such comment
   * @throws dev.portolan.shared.domain.Forbidden the actor is neither its author nor a moderator
   */
  public void handle(Actor actor, Command command) {
    var user = actor.requireUser();
    transactions.write(() -> {
      var article = Articles.visible(articles, actor, command.slug());
      var comment =
          CommentId.parse(command.comment())
              .flatMap(id -> comments.find(article.id(), id))
              .orElseThrow(() -> new NotFound("comment"));
      comment.requireMayDelete(actor);
      comments.delete(comment);
      if (!comment.author().equals(user)) {
        audit.commentDeleted(actor, comment);
      }
    });
  }
}
