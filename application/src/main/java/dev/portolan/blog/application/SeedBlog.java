package dev.portolan.blog.application;

import dev.portolan.blog.application.port.BulkArticles;
import dev.portolan.blog.application.port.BulkArticles.Entry;
import dev.portolan.blog.application.port.BulkArticles.Favorite;
import dev.portolan.blog.application.port.BulkArticles.Reply;
import dev.portolan.blog.domain.Body;
import dev.portolan.blog.domain.CommentBody;
import dev.portolan.blog.domain.Content;
import dev.portolan.blog.domain.Description;
import dev.portolan.blog.domain.NewArticle;
import dev.portolan.blog.domain.Publication.Published;
import dev.portolan.blog.domain.Slug;
import dev.portolan.blog.domain.Tags;
import dev.portolan.blog.domain.Title;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.UserId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Fills the database with articles that read like some, their tags, favourites and comments: always
 * the same ones, to look at and to measure with.
 *
 * <p>Two hundred articles are one transaction. They are made for fifty authors, and left out when
 * one of these has written already: so seeding again adds only what is missing, and after an
 * interruption it goes on where it stopped.
 */
public final class SeedBlog {

  /**
   * How much, and in whose name.
   *
   * @param authors fifty for each two hundred articles, in the same order each time. The first
   *     three of every fifty read only, so that people may sign in as them; the others are demo
   *     accounts
   * @param progress is told after each two hundred articles
   */
  public record Command(List<UserId> authors, Consumer<Progress> progress) {
    public Command {
      authors = List.copyOf(authors);
    }
  }

  private final BulkArticles articles;
  private final Transactions transactions;

  public SeedBlog(BulkArticles articles, Transactions transactions) {
    this.articles = articles;
    this.transactions = transactions;
  }

  /**
   * @return how many articles were added
   * @throws Invalid the authors do not come in fifties
   * @throws Forbidden the actor is not the operator
   */
  public long handle(Actor actor, Command command) {
    var authors = command.authors();
    if (authors.isEmpty() || authors.size() % DemoBlock.AUTHORS != 0) {
      throw Invalid.field("authors", "must come in fifties");
    }
    if (!(actor instanceof Actor.Operator)) {
      throw new Forbidden("demo content");
    }
    int blocks = authors.size() / DemoBlock.AUTHORS;
    long total = (long) blocks * DemoBlock.ARTICLES;
    long added = 0;
    for (int block = 0; block < blocks; block++) {
      added += add(block, authors);
      var done = (block + 1L) * DemoBlock.ARTICLES;
      command.progress().accept(new Progress("articles", done, total));
    }
    return added;
  }

  private int add(int block, List<UserId> authors) {
    int first = block * DemoBlock.AUTHORS;
    var writers = authors.subList(first + DemoBlock.READERS_ONLY, first + DemoBlock.AUTHORS);
    if (transactions.read(() -> articles.anyBy(writers))) {
      return 0;
    }
    // Made outside the transaction, because the next writer waits for its end.
    var made = DemoBlock.articles(block);
    var wishes = made.stream().map(it -> Slug.of(new Title(it.title()))).toList();
    return transactions.write(() -> {
      if (articles.anyBy(writers)) {
        return 0; // somebody else is seeding, too
      }
      var taken = articles.taken(wishes);
      articles.add(made.stream().map(it -> entry(it, authors, taken)).toList());
      return made.size();
    });
  }

  private Entry entry(DemoBlock.Article made, List<UserId> authors, Set<Slug> taken) {
    var title = new Title(made.title());
    var wish = Slug.of(title);
    var content =
        new Content(
            title,
            new Description(made.description()),
            new Body(made.body()),
            Tags.of(made.tags()));
    var at = made.publishedAt();
    return new Entry(
        new NewArticle(authors.get(made.author()), content, new Published(at), at),
        taken.contains(wish) ? wish.firstFree(this::isTaken) : wish,
        made.updatedAt(),
        made.favorites().stream()
            .map(it -> new Favorite(authors.get(it.reader()), it.at()))
            .toList(),
        made.comments().stream()
            .map(it -> new Reply(authors.get(it.reader()), new CommentBody(it.body()), it.at()))
            .toList());
  }

  private boolean isTaken(Slug slug) {
    return !articles.taken(Set.of(slug)).isEmpty();
  }
}
