package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleFeed;
import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.blog.domain.Body;
import dev.portolan.blog.domain.Content;
import dev.portolan.blog.domain.Description;
import dev.portolan.blog.domain.Tags;
import dev.portolan.blog.domain.Title;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Change;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Version;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the fields of an article that are mentioned, and no others. */
public final class EditArticle {

  /**
   * @param slug the article's address, or a former one
   * @param tags the whole new list; empty takes all tags away
   * @param expected the versions of which the caller means to change one; empty when any will do
   */
  public record Command(
      String slug,
      Change<String> title,
      Change<String> description,
      Change<String> body,
      Change<List<String>> tags,
      Optional<Set<Version>> expected) {}

  private final ArticleRepository articles;
  private final ArticleFeed feed;
  private final Authors authors;
  private final Transactions transactions;
  private final InstantSource clock;

  public EditArticle(
      ArticleRepository articles,
      ArticleFeed feed,
      Authors authors,
      Transactions transactions,
      InstantSource clock) {
    this.articles = articles;
    this.feed = feed;
    this.authors = authors;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return the article as it is now, at a new address when its title changed
   * @throws dev.portolan.shared.domain.Unauthenticated nobody is signed in
   * @throws Invalid a field breaks its rule
   * @throws dev.portolan.shared.domain.NotFound no article that the actor may see has that address
   * @throws dev.portolan.shared.domain.Forbidden the actor is neither its author nor a moderator
   * @throws dev.portolan.shared.domain.Stale the article has another version than expected
   * @throws dev.portolan.shared.domain.Conflict somebody else changed it at the same moment
   */
  public ArticleView handle(Actor actor, Command command) {
    actor.requireUser();
    var rewrite = checked(command);
    return transactions.write(() -> {
      var before = Articles.visible(articles, actor, command.slug());
      var after = before.edit(actor, rewrite.apply(before.content()), clock.instant());
      Articles.requireExpected(before, command.expected());
      var stored = articles.update(before, after);
      return Articles.view(feed, authors, actor, stored.slug());
    });
  }

  /** Checks what is mentioned before the article is looked for: wrong input is told first. */
  private static UnaryOperator<Content> checked(Command command) {
    return Invalid.collect(check -> {
      var title = check.field(change(command.title(), Title::of));
      var description = check.field(change(command.description(), Description::of));
      var body = check.field(change(command.body(), Body::of));
      var tags = check.field(change(command.tags(), Tags::of));
      return () ->
          old ->
              new Content(
                  title.get().orElse(old.title()),
                  description.get().orElse(old.description()),
                  body.get().orElse(old.body()),
                  tags.get().orElse(old.tags()));
    });
  }

  private static <R, T> Supplier<Optional<T>> change(
      Change<R> change, Function<@Nullable R, T> made) {
    return () ->
        switch (change) {
          case Change.Keep<R> _ -> Optional.empty();
          case Change.Set<R>(var value) -> Optional.of(made.apply(value));
        };
  }
}
