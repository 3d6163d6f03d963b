package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.Author;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.blog.application.port.CommentRepository;
import dev.portolan.blog.domain.Comment;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was said about an article. */
public final class BrowseComments {

  /** The most comments of one answer. */
  public static final int MAX_LIMIT = 500;

  /**
   * A part of what was said.
   *
   * @param items newest first
   * @param next where the next part begins; empty on the last one
   */
  public record Part(List<CommentView> items, Optional<Cursor> next) {}

  private final ArticleRepository articles;
  private final CommentRepository comments;
  private final Authors authors;
  private final Transactions transactions;

  public BrowseComments(
      ArticleRepository articles,
      CommentRepository comments,
      Authors authors,
      Transactions transactions) {
    this.articles = articles;
    this.comments = comments;
    this.authors = authors;
    this.transactions = transactions;
  }

  /**
   * The comments of an article, newest first, at most {@value #MAX_LIMIT}.
   *
   * @param slug the article's address, or a former one
   * @param after where to begin; empty for the newest
   * @throws dev.portolan.shared.domain.NotFound no article that the actor may see has that address
   */
  public Part of(Actor actor, String slug, Optional<Cursor> after) {
    return transactions.read(() -> {
      var article = Articles.visible(articles, actor, slug);
      // One more than is given tells whether there is a next part.
      var found = comments.newest(article.id(), MAX_LIMIT + 1, after);
      var given = found.subList(0, Math.min(found.size(), MAX_LIMIT));
      return new Part(
          views(actor, given),
          found.size() > MAX_LIMIT ? Optional.of(place(given.getLast())) : Optional.empty());
    });
  }

  private List<CommentView> views(Actor actor, List<Comment> given) {
    var ids = given.stream().map(Comment::author).collect(Collectors.toSet());
    var people = ids.isEmpty() ? Map.<UserId, Author>of() : authors.all(ids, actor.userId());
    return given.stream()
        .map(comment -> new CommentView(comment, Articles.person(people, comment.author())))
        .toList();
  }

  private static Cursor place(Comment comment) {
    return new Cursor(comment.createdAt(), comment.id().value());
  }
}
