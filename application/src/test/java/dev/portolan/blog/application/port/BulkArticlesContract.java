package dev.portolan.blog.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portolan.blog.application.port.BulkArticles.Entry;
import dev.portolan.blog.application.port.BulkArticles.Favorite;
import dev.portolan.blog.application.port.BulkArticles.Reply;
import dev.portolan.blog.domain.Body;
import dev.portolan.blog.domain.CommentBody;
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
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link BulkArticles} promises. */
public abstract class BulkArticlesContract {

  protected static final Instant NOW = Instant.parse("2025-01-02T03:04:05.678Z");

  protected abstract Transactions transactions();

  protected abstract BulkArticles bulk();

  /** Somebody who exists; two of them are there. */
  protected abstract UserId user(int index);

  @Test
  void who_has_written_is_known() {
    add(List.of(article("One", new Published(NOW))));

    assertThat(anyBy(Set.of(user(0)))).isTrue();
    assertThat(anyBy(Set.of(user(1)))).isFalse();
  }

  @Test
  void a_draft_is_written_too() {
    add(List.of(article("One", new Draft())));

    assertThat(anyBy(Set.of(user(0), user(1)))).isTrue();
  }

  @Test
  void addresses_are_taken() {
    add(List.of(article("One", new Published(NOW)), article("Two", new Draft())));

    var wished = Set.of(new Slug("two"), new Slug("three"));
    assertThat(transactions().read(() -> bulk().taken(wished))).containsExactly(new Slug("two"));
  }

  @Test
  void of_a_list_with_an_address_that_is_taken_nothing_is_added() {
    add(List.of(article("One", new Published(NOW))));
    var more = List.of(article("Two", new Published(NOW)), article("One", new Published(NOW)));

    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> add(more));
    assertThat(transactions().read(() -> bulk().taken(Set.of(new Slug("two"))))).isEmpty();
  }

  @Test
  void hundreds_are_added_at_once_and_none_is_no_error() {
    add(
        IntStream.rangeClosed(1, 300)
            .mapToObj(n -> article("Number " + n, new Published(NOW.plusSeconds(n))))
            .toList());
    add(List.of());

    assertThat(transactions().read(() -> bulk().taken(Set.of(new Slug("number-300")))))
        .isNotEmpty();
  }

  protected final void add(List<Entry> entries) {
    transactions().write(() -> bulk().add(entries));
  }

  /** An article by the first user that the second likes, with one comment and two tags. */
  protected final Entry article(String title, Publication publication) {
    var content =
        new Content(
            new Title(title),
            new Description("About it"),
            new Body("# Text"),
            Tags.of(List.of("tools", "charts")));
    return new Entry(
        new NewArticle(user(0), content, publication, NOW),
        Slug.of(content.title()),
        NOW.plusSeconds(1),
        List.of(new Favorite(user(1), NOW.plusSeconds(2))),
        List.of(new Reply(user(1), new CommentBody("Yes"), NOW.plusSeconds(3))));
  }

  private boolean anyBy(Set<UserId> authors) {
    return transactions().<Boolean>read(() -> bulk().anyBy(authors));
  }
}
