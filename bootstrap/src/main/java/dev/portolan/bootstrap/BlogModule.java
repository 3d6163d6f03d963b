package dev.portolan.bootstrap;

import dev.portolan.accounts.application.BrowseProfiles;
import dev.portolan.accounts.application.RecordAudit;
import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.ImageUrl;
import dev.portolan.accounts.domain.Profile;
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
import dev.portolan.blog.application.port.AuditTrail;
import dev.portolan.blog.application.port.Author;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.Comment;
import dev.portolan.blog.persistence.BlogPersistence;
import dev.portolan.blog.web.BlogRoutes;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.web.RouteGroup;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  @Override
  public void seed(Demo demo) {
    seedBlog.handle(Portolan.operator(), new SeedBlog.Command(demo.users(), demo.progress()));
  }

  @Override
  public List<Rehearsal> rehearsal() {
    return List.of(
        Rehearsal.write(
            "/api/articles",
            """
            {"article":{"title":"A chart","description":"Of a coast","body":"Of old.","tagList":["charts","coasts"]}}\
            """),
        Rehearsal.read("/api/articles"),
        Rehearsal.read("/api/articles?offset=20&limit=20"),
        Rehearsal.read("/api/articles/a-chart"),
        Rehearsal.read("/api/tags"));
  }

  /**
   * The blog's authors are the accounts' profiles: neither context knows, this translation does.
   */
  private record AccountsAuthors(BrowseProfiles profiles) implements Authors {

    @Override
    public Optional<UserId> find(String username) {
      return profiles.find(Optional.empty(), username).map(Profile::id);
    }

    @Override
    public Map<UserId, Author> all(Set<UserId> ids, Optional<UserId> viewer) {
      var authors = new HashMap<UserId, Author>();
      profiles.findAll(viewer, ids).forEach((id, profile) -> authors.put(id, author(profile)));
      return authors;
    }

    @Override
    public Set<UserId> followedBy(UserId user) {
      return Set.copyOf(profiles.followedBy(user));
    }

    private static Author author(Profile profile) {
      return new Author(
          profile.id(),
          profile.username().value(),
          profile.bio().map(Bio::value),
          profile.image().map(ImageUrl::value),
          profile.following());
    }
  }

  /** What moderators do to the work of others goes into the accounts' audit trail. */
  private record AccountsAuditTrail(RecordAudit recordAudit) implements AuditTrail {

    @Override
    public void articleDeleted(Actor by, Article article) {
      record(by, "article.deleted", article.slug().value(), article.author().value());
    }

    @Override
    public void commentDeleted(Actor by, Comment comment) {
      record(by, "comment.deleted", Long.toString(comment.id().value()), comment.author().value());
    }

    private void record(Actor by, String kind, String subject, long author) {
      recordAudit.handle(by, new RecordAudit.Command(kind, subject, "of user " + author));
    }
  }
}
