package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.PageRequest.From.After;
import dev.portolan.shared.domain.PageRequest.From.Offset;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists of articles in memory. */
final class InMemoryArticleFeed implements ArticleFeed {

  private static final Comparator<Article> NEWEST_FIRST =
      Comparator.comparing(InMemoryArticleFeed::place)
          .thenComparingLong(article -> article.id().value())
          .reversed();

  private final InMemoryBlog blog;

  InMemoryArticleFeed(InMemoryBlog blog) {
    this.blog = blog;
  }

  @Override
  public Optional<ArticleText> one(Slug slug, Optional<UserId> viewer) {
    blog.transactions.requireRead();
    return Optional.ofNullable(blog.slugs.get(slug))
        .map(blog.articles::get)
        .map(article -> text(article, viewer));
  }

  @Override
  public Page<ArticleLine> published(
      ArticleFilter filter, PageRequest page, Optional<UserId> viewer) {
    blog.transactions.requireRead();
    return page(article -> passes(article, filter), page, viewer);
  }

  @Override
  public Page<ArticleLine> drafts(UserId author, PageRequest page) {
    blog.transactions.requireRead();
    return page(
        article -> article.author().equals(author) && article.publication().since().isEmpty(),
        page,
        Optional.of(author));
  }

  private boolean passes(Article article, ArticleFilter filter) {
    return article.publication().since().isPresent()
        && filter.tag().stream().allMatch(article.content().tags().names()::contains)
        && filter.authors().stream().allMatch(authors -> authors.contains(article.author()))
        && filter.favoritedBy().stream().allMatch(user -> likes(article, user));
  }

  private Page<ArticleLine> page(
      Predicate<Article> wanted, PageRequest page, Optional<UserId> viewer) {
    List<Article> all =
        blog.articles.values().stream().filter(wanted).sorted(NEWEST_FIRST).toList();
    List<Article> rest =
        switch (page.from()) {
          case Offset(int entries) -> all.stream().skip(entries).toList();
          case After(var cursor) ->
              all.stream().filter(article -> behind(article, cursor)).toList();
        };
    var given = rest.stream().limit(page.limit()).toList();
    Optional<Cursor> next =
        rest.size() > given.size()
            ? Optional.of(new Cursor(place(given.getLast()), given.getLast().id().value()))
            : Optional.empty();
    return new Page<>(
        given.stream().map(article -> line(article, viewer)).toList(), all.size(), next);
  }

  private static boolean behind(Article article, Cursor cursor) {
    int time = place(article).compareTo(cursor.at());
    return time < 0 || (time == 0 && article.id().value() < cursor.id());
  }

  private ArticleText text(Article article, Optional<UserId> viewer) {
    return new ArticleText(
        line(article, viewer), article.content().body().value(), article.version());
  }

  private ArticleLine line(Article article, Optional<UserId> viewer) {
    return new ArticleLine(
        article.id(),
        article.author(),
        article.slug().value(),
        article.content().title().value(),
        article.content().description().value(),
        article.content().tags().names(),
        article.publication(),
        article.createdAt(),
        article.updatedAt(),
        viewer.filter(user -> likes(article, user)).isPresent(),
        blog.favorites.stream().filter(like -> like.article().equals(article.id())).count());
  }

  private boolean likes(Article article, UserId user) {
    return blog.favorites.contains(new InMemoryBlog.Favorite(article.id(), user));
  }

  private static Instant place(Article article) {
    return article.publication().since().orElse(article.createdAt());
  }
}
