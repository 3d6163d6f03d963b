package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleFeed;
import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.blog.application.port.FavoriteRepository;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import java.time.InstantSource;

/** Remembers that the actor likes an article. Doing it twice changes nothing. */
public final class FavoriteArticle {

  /**
   * @param slug the article's address, or a former one
   */
  public record Command(String slug) {}

  private final ArticleRepository articles;
  private final FavoriteRepository favorites;
  private final ArticleFeed feed;
  private final Authors authors;
  private final Transactions transactions;
  private final InstantSource clock;

  public FavoriteArticle(
      ArticleRepository articles,
      FavoriteRepository favorites,
      ArticleFeed feed,
      Authors authors,
      Transactions transactions,
      InstantSource clock) {
    this.articles = articles;
    this.favorites = favorites;
    this.feed = feed;
    this.authors = authors;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return the article as the actor now sees it
   * @throws dev.portolan.shared.domain.Unauthenticated nobody is signed in
   * @throws dev.portolan.shared.domain.NotFound no article that the actor may see has that address
   */
  public ArticleView handle(Actor actor, Command command) {
    var user = actor.requireUser();
    return transactions.write(() -> {
      var article = Articles.visible(articles, actor, command.slug());
      favorites.add(article.id(), user, clock.instant());
      return Articles.view(feed, authors, actor, article.slug());
    });
  }
}
