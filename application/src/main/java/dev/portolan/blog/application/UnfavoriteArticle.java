package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleFeed;
import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.blog.application.port.FavoriteRepository;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;

/** Forgets that the actor liked an article. Doing it twice changes nothing. */
public final class UnfavoriteArticle {

  /**
   * @param slug the article's address, or a former one
   */
  public record Command(String slug) {}

  private final ArticleRepository articles;
  private final FavoriteRepository favorites;
  private final ArticleFeed feed;
  private final Authors authors;
  private final Transactions transactions;

  public UnfavoriteArticle(
      ArticleRepository articles,
      FavoriteRepository favorites,
      ArticleFeed feed,
      Authors authors,
      Transactions transactions) {
    this.articles = articles;
    this.favorites = favorites;
    this.feed = feed;
    this.authors = authors;
    this.transactions = transactions;
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
      favorites.remove(article.id(), user);
      return Articles.view(feed, authors, actor, article.slug());
    });
  }
}
