package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.blog.application.port.CommentRepository;
import dev.portolan.blog.domain.CommentBody;
import dev.portolan.blog.domain.NewComment;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Says something about an article. */
public final class AddComment {

  /**
   * @param slug the article's address, or a former one
   */
  public record Command(String slug, @Nullable String body) {}

  private final ArticleRepository articles;
  private final CommentRepository comments;
  private final Authors authors;
  private final Transactions transactions;
  private final InstantSource clock;

  public AddComment(
      ArticleRepository articles,
      CommentRepository comments,
      Authors authors,
      Transactions transactions,
      InstantSource clock) {
    this.articles = articles;
    this.comments = comments;
    this.authors = authors;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return the comment
   * @throws dev.portolan.shared.domain.Unauthenticated nobody is signed in
   * @throws dev.portolan.shared.domain.Invalid the body is blank or too long
   * @throws dev.portolan.shared.domain.NotFound no article that the actor may see has that address
   */
  public CommentView handle(Actor actor, Command command) {
    var author = actor.requireUser();
    var body = CommentBody.of(command.body());
    return transactions.write(() -> {
      var article = Articles.visible(articles, actor, command.slug());
      var comment = comments.add(new NewComment(article.id(), author, body, clock.instant()));
      return new CommentView(comment, Articles.author(authors, actor, author));
    });
  }
}
