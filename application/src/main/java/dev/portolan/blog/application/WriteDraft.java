package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleFeed;
import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.blog.domain.NewArticle;
import dev.portolan.blog.domain.Publication.Draft;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import java.time.InstantSource;

/** Writes an article that only its author and moderators see, until it is published. */
public final class WriteDraft {

  /**
   * @param article what it says
   */
  public record Command(ArticleInput article) {}

  private final ArticleRepository articles;
  private final ArticleFeed feed;
  private final Authors authors;
  private final Transactions transactions;
  private final InstantSource clock;

  public WriteDraft(
      ArticleRepository articles,
      ArticleFeed feed,
      Authors authors,
      Transactions transactions,
      InstantSource clock) {
    this.articles = articles;
    this.feed = feed;
    this.authors = authors;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return the article, at an address of its own
   * @throws dev.portolan.shared.domain.Unauthenticated nobody is signed in
   * @throws dev.portolan.shared.domain.Invalid a field breaks its rule
   */
  public ArticleView handle(Actor actor, Command command) {
    var author = actor.requireUser();
    var content = command.article().checked();
    return transactions.write(() -> {
      var now = clock.instant();
      var article = articles.add(new NewArticle(author, content, new Draft(), now));
      return Articles.view(feed, authors, actor, article.slug());
    });
  }
}
