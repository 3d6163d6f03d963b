package dev.portolan.blog.application;

import dev.portolan.blog.application.port.BlogStore;
import dev.portolan.blog.application.port.InMemoryAuditTrail;
import dev.portolan.blog.application.port.InMemoryAuthors;
import dev.portolan.blog.application.port.InMemoryBlog;
import dev.portolan.blog.domain.BlogPermissions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Change;
import dev.portolan.shared.domain.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All use cases of the blog over fakes, and the people who use them. */
final class BlogWorld {

  final Actor anna = new Actor.SignedIn(new UserId(1), Set.of(), "anna's request");
  final Actor bert = new Actor.SignedIn(new UserId(2), Set.of(), "bert's request");
  final Actor moderator =
      new Actor.SignedIn(new UserId(3), Set.of(BlogPermissions.MODERATE), "mona's request");
  final Actor nobody = new Actor.Anonymous("a request");

  final BlogStore store = InMemoryBlog.store();
  final InMemoryAuthors authors = new InMemoryAuthors();
  final InMemoryAuditTrail audit = new InMemoryAuditTrail();
  private final InstantSource clock = InstantSource.fixed(BlogStore.NOON);

  final BrowseArticles browse = new BrowseArticles(store.feed(), authors, store.transactions());
  final BrowseComments comments =
      new BrowseComments(store.articles(), store.comments(), authors, store.transactions());
  final WriteArticle write =
      new WriteArticle(store.articles(), store.feed(), authors, store.transactions(), clock);
  final WriteDraft writeDraft =
      new WriteDraft(store.articles(), store.feed(), authors, store.transactions(), clock);
  final PublishArticle publish =
      new PublishArticle(store.articles(), store.feed(), authors, store.transactions(), clock);
  final EditArticle edit =
      new EditArticle(store.articles(), store.feed(), authors, store.transactions(), clock);
  final DeleteArticle delete = new DeleteArticle(store.articles(), audit, store.transactions());
  final FavoriteArticle favorite =
      new FavoriteArticle(
          store.articles(), store.favorites(), store.feed(), authors, store.transactions(), clock);
  final UnfavoriteArticle unfavorite =
      new UnfavoriteArticle(
          store.articles(), store.favorites(), store.feed(), authors, store.transactions());
  final AddComment comment =
      new AddComment(store.articles(), store.comments(), authors, store.transactions(), clock);
  final DeleteComment deleteComment =
      new DeleteComment(store.articles(), store.comments(), audit, store.transactions());

  ArticleView write(Actor author, String title, String... tags) {
    return write.handle(author, new WriteArticle.Command(input(title, tags)));
  }

  ArticleView draft(Actor author, String title, String... tags) {
    return writeDraft.handle(author, new WriteDraft.Command(input(title, tags)));
  }

  static ArticleInput input(String title, String... tags) {
    return new ArticleInput(title, "About", "Text", Change.to(List.of(tags)));
  }

  static EditArticle.Command retitle(String slug, String title) {
    return new EditArticle.Command(
        slug, Change.to(title), Change.keep(), Change.keep(), Change.keep(), Optional.empty());
  }
}
