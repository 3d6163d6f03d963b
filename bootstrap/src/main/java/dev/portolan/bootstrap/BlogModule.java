package dev.portolan.bootstrap;

import dev.portolan.blog.application.AddComment;
import dev.portolan.blog.application.BrowseArticles;
import dev.portolan.blog.application.BrowseComments;
import dev.portolan.blog.application.BrowseTags;
import dev.portolan.blog.application.DeleteArticle;
import dev.portolan.blog.application.DeleteComment;
import dev.portolan.blog.application.EditArticle;
import dev.portolan.blog.application.FavoriteArticle;
import dev.portolan.blog.application.PublishArticle;
import dev.portolan.blog.application.SeedBlog;
import dev.portolan.blog.application.UnfavoriteArticle;
import dev.portolan.blog.application.WriteArticle;
import dev.portolan.blog.application.WriteDraft;
import dev.portolan.blog.persistence.BlogPersistence;
import dev.portolan.blog.web.BlogRoutes;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.web.RouteGroup;
import java.time.InstantSource;
import java.util.List;

/** The blog, put together. Delete this file and the blog's folders, and the rest still stands. */
final class BlogModule implements Module {

  private final SeedBlog seedBlog;
  private final RouteGroup routes;

  BlogModule(Database database, AccountsModule accounts, InstantSource clock) {
    var stored = new BlogPersistence(database);
    var articles = stored.articles();
    var feed = stored.feed();
    var comments = stored.comments();
    var favorites = stored.favorites();
    var authors = new AccountsAuthors(accounts.browseProfiles());
    var audit = new AccountsAuditTrail(accounts.recordAudit());
    var tx = database.transactions();

    seedBlog = new SeedBlog(stored.bulk(), tx);
    var useCases =
        new BlogRoutes.UseCases(
            new BrowseArticles(feed, authors, tx),
            new WriteArticle(articles, feed, authors, tx, clock),
            new EditArticle(articles, feed, authors, tx, clock),
            new DeleteArticle(articles, audit, tx),
            new WriteDraft(articles, feed, authors, tx, clock),
            new PublishArticle(articles, feed, authors, tx, clock),
            new FavoriteArticle(articles, favorites, feed, authors, tx, clock),
            new UnfavoriteArticle(articles, favorites, feed, authors, tx),
            new BrowseComments(articles, comments, authors, tx),
            new AddComment(articles, comments, authors, tx, clock),
            new DeleteComment(articles, comments, audit, tx),
            new BrowseTags(stored.tags(), tx));
    routes = new BlogRoutes(useCases, accounts.actors());
  }

  @Override
  public String name() {
    return "blog";
  }

  @Override
  public List<RouteGroup> routes() {
    return List.of(routes);
  }

  SeedBlog seedBlog() {
    return seedBlog;
  }
}
