package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.AuditTrail;
import dev.portolan.blog.domain.ArticlePolicy;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Version;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes an article with all that hangs on it. Its author may, and a moderator, who leaves a
 * trace.
 */
public final class DeleteArticle {

  /**
   * @param slug the article's address, or a former one
   * @param expected the versions of which the caller means to delete one; empty when any will do
   */
  public record Command(String slug, Optional<Set<Version>> expected) {}

  private final ArticleRepository articles;
  private final AuditTrail audit;
  private final Transactions transactions;

  public DeleteArticle(ArticleRepository articles, AuditTrail audit, Transactions transactions) {
    this.articles = articles;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @throws dev.portolan.shared.domain.Unauthenticated nobody is signed in
   * @throws dev.portolan.shared.domain.NotFound no article that the actor may see has that address
   * @throws dev.portolan.shared.domain.Forbidden the actor is neither its author nor a moderator
   * @throws dev.portolan.shared.domain.Stale the article has another version than expected
   */
  public void handle(Actor actor, Command command) {
    var user = actor.requireUser();
    transactions.write(() -> {
      var article = Articles.visible(articles, actor, command.slug());
      ArticlePolicy.requireMayEdit(actor, article);
      Articles.requireExpected(article, command.expected());
      articles.delete(article);
      if (!article.author().equals(user)) {
        audit.articleDeleted(actor, article);
      }
    });
  }
}
