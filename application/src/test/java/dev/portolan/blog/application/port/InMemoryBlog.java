package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.ArticleId;
import dev.portolan.blog.domain.Comment;
import dev.portolan.blog.domain.CommentId;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.application.port.InMemoryState;
import dev.portolan.shared.application.port.InMemoryTransactions;
import dev.portolan.shared.domain.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the fakes of the blog keep together, in memory. */
public final class InMemoryBlog implements InMemoryState {

  /** Who likes what. */
  record Favorite(ArticleId article, UserId user) {}

  private record Saved(
      Map<ArticleId, Article> articles,
      Map<Slug, ArticleId> slugs,
      Map<CommentId, Comment> comments,
      Set<Favorite> favorites) {}

  final InMemoryTransactions transactions;
  final Map<ArticleId, Article> articles = new HashMap<>();
  final Map<Slug, ArticleId> slugs = new HashMap<>();
  final Map<CommentId, Comment> comments = new HashMap<>();
  final Set<Favorite> favorites = new HashSet<>();
  private long lastId;

  private InMemoryBlog(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** Ids are never reused, not even after a rollback. */
  long nextId() {
    return ++lastId;
  }

  /** The ports over fakes, with transactions that roll them back. */
  public static BlogStore store() {
    var transactions = new InMemoryTransactions();
    var blog = transactions.register(new InMemoryBlog(transactions));
    return new BlogStore(
        transactions,
        new InMemoryArticleRepository(blog),
        new InMemoryArticleFeed(blog),
        new InMemoryCommentRepository(blog),
        new InMemoryFavoriteRepository(blog),
        new InMemoryTagCloud(blog),
        new UserId(1),
        new UserId(2));
  }

  @Override
  public Object save() {
    return new Saved(
        Map.copyOf(articles), Map.copyOf(slugs), Map.copyOf(comments), Set.copyOf(favorites));
  }

  @Override
  public void restore(Object saved) {
    var before = (Saved) saved;
    articles.clear();
    articles.putAll(before.articles());
    slugs.clear();
    slugs.putAll(before.slugs());
    comments.clear();
    comments.putAll(before.comments());
    favorites.clear();
    favorites.addAll(before.favorites());
  }
}
