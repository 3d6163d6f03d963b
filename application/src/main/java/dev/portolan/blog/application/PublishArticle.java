package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleFeed;
import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import java.time.InstantSource;

/** Makes a draft visible to everyone. Its author may, and a moderator. */
public final class PublishArticle {

  /**
   * @param slug the draft's address
   */
  public record Command(String slug) {}

  private final ArticleRepository articles;
  private final ArticleFeed feed;
  private final Authors authors;
  private final Transactions transactions;
  private final InstantSource clock;

  public PublishArticle(
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
   * @return the article as its readers now see it; publishing twice is no error
   * @throws dev.portolan.shared.domain.Unauthenticated nobody is signed in
   * @throws dev.portolan.shared.domain.NotFound no article that the actor may see has that address
   * @throws dev.portolan.shared.domain.Forbidden it is published, and the actor neither its author
   *     nor a moderator
   */
  public ArticleView handle(Actor actor, Command command) {
    actor.requireUser();
    return transactions.write(() -> {
      var draft = Articles.visible(articles, actor, command.slug());
      var published = draft.publish(actor, clock.instant());
      if (!published.equals(draft)) {
        articles.update(draft, published);
      }
      return Articles.view(feed, authors, actor, published.slug());
    });
  }
}
