package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.Body;
import dev.portolan.blog.domain.Content;
import dev.portolan.blog.domain.Description;
import dev.portolan.blog.domain.NewArticle;
import dev.portolan.blog.domain.Publication;
import dev.portolan.blog.domain.Publication.Draft;
import dev.portolan.blog.domain.Publication.Published;
import dev.portolan.blog.domain.Slug;
import dev.portolan.blog.domain.Tags;
import dev.portolan.blog.domain.Title;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.List;

/**
 * All of the blog's ports on one database, real or not.
 *
 * @param anna somebody with an account
 * @param bert somebody else
 */
public record BlogStore(
    Transactions transactions,
    ArticleRepository articles,
    ArticleFeed feed,
    CommentRepository comments,
    FavoriteRepository favorites,
    TagCloud tags,
    UserId anna,
    UserId bert) {

  public static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456Z");

  public static Content content(String title, String... tags) {
    return new Content(
        new Title(title),
        new Description("About " + title),
        new Body("Text of " + title),
        Tags.of(List.of(tags)));
  }

  public Article publish(UserId author, String title, Instant now, String... tags) {
    return add(author, new Published(now), title, now, tags);
  }

  public Article draft(UserId author, String title, Instant now, String... tags) {
    return add(author, new Draft(), title, now, tags);
  }

  private Article add(
      UserId author, Publication publication, String title, Instant now, String... tags) {
    return transactions.write(
        () -> articles.add(new NewArticle(author, content(title, tags), publication, now)));
  }

  public Article find(String slug) {
    return transactions.read(() -> articles.find(new Slug(slug))).orElseThrow();
  }

  public void like(Article article, UserId user) {
    transactions.write(() -> favorites.add(article.id(), user, NOON));
  }
}
