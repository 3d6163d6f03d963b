package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.ArticleId;
import dev.portolan.blog.domain.NewArticle;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Version;
import java.util.Optional;

/** Articles in memory. */
final class InMemoryArticleRepository implements ArticleRepository {

  private final InMemoryBlog blog;

  InMemoryArticleRepository(InMemoryBlog blog) {
    this.blog = blog;
  }

  @Override
  public Optional<Article> find(Slug slug) {
    blog.transactions.requireRead();
    return Optional.ofNullable(blog.slugs.get(slug)).map(blog.articles::get);
  }

  @Override
  public Article add(NewArticle article) {
    blog.transactions.requireWrite();
    var id = new ArticleId(blog.nextId());
    var stored =
        new Article(
            id,
            article.author(),
            reserve(article.wish(), id),
            article.content(),
            article.publication(),
            article.now(),
            article.now(),
            Version.FIRST);
    blog.articles.put(id, stored);
    return stored;
  }

  @Override
  public Article update(Article before, Article after) {
    blog.transactions.requireWrite();
    requireUnchanged(before);
    var stored =
        after.slug().equals(before.slug()) ? after : after.at(reserve(after.slug(), after.id()));
    blog.articles.put(stored.id(), stored);
    return stored;
  }

  @Override
  public void delete(Article article) {
    blog.transactions.requireWrite();
    requireUnchanged(article);
    blog.articles.remove(article.id());
    blog.slugs.values().removeIf(article.id()::equals);
    blog.comments.values().removeIf(comment -> comment.article().equals(article.id()));
    blog.favorites.removeIf(favorite -> favorite.article().equals(article.id()));
  }

  private Slug reserve(Slug wish, ArticleId article) {
    var slug =
        wish.firstFree(candidate -> !article.equals(blog.slugs.getOrDefault(candidate, article)));
    blog.slugs.put(slug, article);
    return slug;
  }

  private void requireUnchanged(Article article) {
    var stored = blog.articles.get(article.id());
    if (stored == null || !stored.version().equals(article.version())) {
      throw new Conflict("article", "was changed by someone else");
    }
  }
}
