package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleFeed;
import dev.portolan.blog.application.port.ArticleFilter;
import dev.portolan.blog.application.port.ArticleLine;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What there is to read: the newest of all, of some, of those one follows, or one article. */
public final class BrowseArticles {

  /**
   * Which articles are wanted: those that pass everything that is present.
   *
   * @param author a username
   * @param favorited the username of one who likes them
   */
  public record Query(Optional<String> tag, Optional<String> author, Optional<String> favorited) {}

  private static final Page<ArticleItem> NOTHING = new Page<>(List.of(), 0, Optional.empty());

  private final ArticleFeed feed;
  private final Authors authors;
  private final Transactions transactions;

  public BrowseArticles(ArticleFeed feed, Authors authors, Transactions transactions) {
    this.feed = feed;
    this.authors = authors;
    this.transactions = transactions;
  }

  /**
   * Published articles, newest first. A user who does not exist wrote and likes nothing.
   *
   * @return a page, with the number of all that pass
   */
  public Page<ArticleItem> list(Actor actor, Query query, PageRequest page) {
    return transactions.read(() -> {
      var author = query.author().flatMap(authors::find);
      var favorited = query.favorited().flatMap(authors::find);
      boolean unknown =
          (query.author().isPresent() && author.isEmpty())
              || (query.favorited().isPresent() && favorited.isEmpty());
      return unknown
          ? NOTHING
          : published(actor, new ArticleFilter(query.tag(), author.map(Set::of), favorited), page);
    });
  }

  /**
   * Published articles of those whom the actor follows, newest first.
   *
   * @throws dev.portolan.shared.domain.Unauthenticated nobody is signed in
   */
  public Page<ArticleItem> feed(Actor actor, PageRequest page) {
    var user = actor.requireUser();
    return transactions.read(() -> {
      Set<UserId> followed = authors.followedBy(user);
      return followed.isEmpty() ? NOTHING : published(actor, ArticleFilter.by(followed), page);
    });
  }

  /**
   * What the actor has not published yet, newest first.
   *
   * @throws dev.portolan.shared.domain.Unauthenticated nobody is signed in
   */
  public Page<ArticleItem> drafts(Actor actor, PageRequest page) {
    var user = actor.requireUser();
    return transactions.read(() -> withAuthors(actor, feed.drafts(user, page)));
  }

  /**
   * The article that has this address, or had it.
   *
   * @throws NotFound there is none, or a draft that is not the actor's business
   */
  public ArticleView one(Actor actor, String slug) {
    var address = Slug.parse(slug).orElseThrow(() -> new NotFound("article"));
    return transactions.read(() -> Articles.view(feed, authors, actor, address));
  }

  private Page<ArticleItem> published(Actor actor, ArticleFilter filter, PageRequest page) {
    return withAuthors(actor, feed.published(filter, page, actor.userId()));
  }

  private Page<ArticleItem> withAuthors(Actor actor, Page<ArticleLine> lines) {
    return new Page<>(Articles.items(authors, actor, lines.items()), lines.total(), lines.next());
  }
}
