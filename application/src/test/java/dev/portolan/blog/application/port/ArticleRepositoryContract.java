package dev.portolan.blog.application.port;

import static dev.portolan.blog.application.port.BlogStore.NOON;
import static dev.portolan.blog.application.port.BlogStore.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.Body;
import dev.portolan.blog.domain.CommentBody;
import dev.portolan.blog.domain.Content;
import dev.portolan.blog.domain.NewComment;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for articles promises. */
public abstract class ArticleRepositoryContract {

  private BlogStore blog;

  /** An empty blog. */
  protected abstract BlogStore blog();

  @BeforeEach
  void open() {
    blog = blog();
  }

  @Test
  void what_is_stored_is_found_again_as_it_was() {
    var draft = blog.draft(blog.anna(), "Ä draft 🚀", NOON, "b", "a, c", "ä");
    var article = blog.publish(blog.bert(), "An article", NOON);

    assertThat(blog.find(draft.slug().value())).isEqualTo(draft);
    assertThat(blog.find(article.slug().value())).isEqualTo(article);
    assertThat(draft.slug()).isEqualTo(new Slug("a-draft"));
    assertThat(draft.version()).isEqualTo(Version.FIRST);
    assertThat(draft.createdAt()).isEqualTo(NOON);
    assertThat(draft.content().tags().names()).containsExactly("b", "a, c", "ä");
    assertThat(article.id()).isNotEqualTo(draft.id());
  }

  @Test
  void nothing_is_found_where_nothing_is() {
    assertThat(blog.transactions().read(() -> blog.articles().find(new Slug("none")))).isEmpty();
  }

  @Test
  void articles_of_one_title_get_addresses_of_their_own() {
    var slugs = new ArrayList<String>();
    for (int i = 0; i < 9; i++) {
      slugs.add(blog.publish(blog.anna(), "Hello", NOON).slug().value());
    }
    assertThat(slugs)
        .doesNotHaveDuplicates()
        .startsWith("hello", "hello-2")
        .allMatch(s -> s.startsWith("hello"));
    assertThat(blog.find("hello-2").slug()).isEqualTo(new Slug("hello-2"));
  }

  @Test
  void a_former_address_leads_to_its_article_and_is_nobody_elses() {
    var first = blog.publish(blog.anna(), "Hello", NOON);
    var moved = edit(first, "Bye");

    assertThat(moved.slug()).isEqualTo(new Slug("bye"));
    assertThat(blog.find("hello")).isEqualTo(moved);
    assertThat(blog.find("bye")).isEqualTo(moved);
    assertThat(blog.publish(blog.bert(), "Hello", NOON).slug()).isEqualTo(new Slug("hello-2"));
  }

  @Test
  void an_article_may_go_back_to_an_address_of_its_own() {
    blog.publish(blog.bert(), "Hello", NOON);
    var second = blog.publish(blog.anna(), "Hello", NOON);
    var back = edit(edit(second, "Bye"), "Hello");

    assertThat(back.slug()).isEqualTo(new Slug("hello-2"));
    assertThat(edit(back, "Hello!").slug()).isEqualTo(new Slug("hello-2"));
  }

  @Test
  void an_edit_is_stored_whole() {
    var before = blog.publish(blog.anna(), "Hello", NOON, "x", "y");
    var after = before.edit(anna(), content("New words", "y", "z"), NOON.plusSeconds(7));
    var stored = blog.transactions().write(() -> blog.articles().update(before, after));

    assertThat(stored.slug()).isEqualTo(new Slug("new-words"));
    assertThat(stored.version()).isEqualTo(new Version(2));
    assertThat(stored.updatedAt()).isEqualTo(NOON.plusSeconds(7));
    assertThat(blog.find("new-words")).isEqualTo(stored);
  }

  @Test
  void a_stale_change_is_refused() {
    var before = blog.publish(blog.anna(), "Hello", NOON);
    var stored = edit(before, "First");
    assertThatThrownBy(() -> edit(before, "Second")).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> delete(before)).isInstanceOf(Conflict.class);
    assertThat(blog.find("hello")).isEqualTo(stored);
  }

  @Test
  void what_is_deleted_is_gone_with_all_its_addresses() {
    var article = edit(blog.publish(blog.anna(), "Hello", NOON, "tag"), "Bye");
    blog.like(article, blog.bert());
    blog.transactions()
        .write(() ->
            blog.comments()
                .add(new NewComment(article.id(), blog.bert(), new CommentBody("Oh"), NOON)));
    delete(article);

    var found = blog.transactions().read(() -> blog.articles().find(new Slug("hello")));
    assertThat(found).isEmpty();
    assertThat(blog.publish(blog.bert(), "Hello", NOON).slug()).isEqualTo(new Slug("hello"));
    assertThat(blog.publish(blog.bert(), "Bye", NOON).slug()).isEqualTo(new Slug("bye"));
    assertThatThrownBy(() -> delete(article)).isInstanceOf(Conflict.class);
  }

  @Test
  void a_rollback_gives_an_address_free() {
    assertThatThrownBy(() ->
            blog.transactions()
                .write(() -> {
                  blog.publish(blog.anna(), "Hello", NOON, "tag");
                  throw new IllegalStateException("stop");
                }))
        .hasMessage("stop");
    assertThat(blog.publish(blog.anna(), "Hello", NOON).slug()).isEqualTo(new Slug("hello"));
    assertThat(blog.transactions().read(() -> blog.tags().tags())).isEmpty();
  }

  @Test
  void counts_keep_step_with_every_change() {
    var draft = blog.draft(blog.anna(), "Draft", NOON, "x", "y");
    blog.publish(blog.anna(), "Other", NOON, "y");
    assertCounts(1, 0, 1);
    var published = publish(draft);
    assertCounts(2, 1, 2);
    var edited = edit(published, "Draft", "x", "z");
    assertCounts(2, 1, 1);
    delete(edited);
    assertCounts(1, 0, 1);
  }

  @Test
  void eight_who_publish_the_same_title_at_once_get_eight_addresses() throws Exception {
    var stored = atOnce(8, () -> blog.publish(blog.anna(), "Hello", NOON, "b", "a", "c"));
    assertThat(stored.stream().map(Article::slug)).doesNotHaveDuplicates().hasSize(8);
    assertCounts(8, 0, 0);
  }

  @Test
  void two_edits_at_once_never_lose_a_field() throws Exception {
    blog.publish(blog.anna(), "Hello", NOON, "x");
    for (int round = 0; round < 20; round++) {
      var wish = "Text " + round;
      var tag = "tag " + round;
      UnaryOperator<Content> newBody =
          old -> new Content(old.title(), old.description(), new Body(wish), old.tags());
      UnaryOperator<Content> newTags =
          old -> new Content(old.title(), old.description(), old.body(), content("x", tag).tags());
      List<Callable<Boolean>> edits = List.of(() -> tried(newBody), () -> tried(newTags));
      var done = atOnce(edits);
      var now = blog.find("hello").content();
      if (done.get(0)) {
        assertThat(now.body().value()).isEqualTo(wish);
      }
      if (done.get(1)) {
        assertThat(now.tags().names()).containsExactly(tag);
      }
      assertThat(done).contains(true);
    }
  }

  private boolean tried(UnaryOperator<Content> change) {
    try {
      blog.transactions()
          .write(() -> {
            var before = blog.articles().find(new Slug("hello")).orElseThrow();
            var after = before.edit(anna(), change.apply(before.content()), NOON);
            blog.articles().update(before, after);
          });
      return true;
    } catch (Conflict _) {
      return false;
    }
  }

  private void assertCounts(long total, long x, long y) {
    assertThat(count(ArticleFilter.ALL)).isEqualTo(total);
    assertThat(count(tagged("x"))).isEqualTo(x);
    assertThat(count(tagged("y"))).isEqualTo(y);
  }

  private static ArticleFilter tagged(String tag) {
    return new ArticleFilter(Optional.of(tag), Optional.empty(), Optional.empty());
  }

  private long count(ArticleFilter filter) {
    return blog.transactions()
        .read(() -> blog.feed().published(filter, PageRequest.first(1), Optional.empty()).total());
  }

  private Article publish(Article draft) {
    var after = draft.publish(anna(), NOON.plusSeconds(60));
    return blog.transactions().write(() -> blog.articles().update(draft, after));
  }

  private Article edit(Article before, String title, String... tags) {
    var after = before.edit(anna(), content(title, tags), NOON);
    return blog.transactions().write(() -> blog.articles().update(before, after));
  }

  private void delete(Article article) {
    blog.transactions().write(() -> blog.articles().delete(article));
  }

  private Actor anna() {
    return new Actor.SignedIn(blog.anna(), Set.of(), "request");
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    return atOnce(Collections.nCopies(times, work));
  }

  private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (Future<T> future : threads.invokeAll(works)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
