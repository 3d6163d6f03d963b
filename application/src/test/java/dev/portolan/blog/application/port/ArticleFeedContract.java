package dev.portolan.blog.application.port;

import static dev.portolan.blog.application.port.BlogStore.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.blog.domain.Publication.Draft;
import dev.portolan.blog.domain.Publication.Published;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.PageRequest.From.After;
import dev.portolan.shared.domain.PageRequest.From.Offset;
import dev.portolan.shared.domain.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every list of articles promises. */
public abstract class ArticleFeedContract {

  private BlogStore blog;

  /** An empty blog. */
  protected abstract BlogStore blog();

  @BeforeEach
  void open() {
    blog = blog();
  }

  @Test
  void one_article_is_told_whole() {
    var article = blog.publish(blog.anna(), "Hello", NOON, "z", "a");
    blog.like(article, blog.bert());

    var seen = one("hello", Optional.of(blog.bert()));
    assertThat(seen.body()).isEqualTo("Text of Hello");
    var line = seen.line();
    assertThat(line.id()).isEqualTo(article.id());
    assertThat(line.author()).isEqualTo(blog.anna());
    assertThat(line.slug()).isEqualTo("hello");
    assertThat(line.title()).isEqualTo("Hello");
    assertThat(line.description()).isEqualTo("About Hello");
    assertThat(line.tags()).containsExactly("z", "a");
    assertThat(line.publication()).isEqualTo(new Published(NOON));
    assertThat(line.createdAt()).isEqualTo(NOON);
    assertThat(line.updatedAt()).isEqualTo(NOON);
    assertThat(seen.version()).isEqualTo(article.version());
    assertThat(line.favorited()).isTrue();
    assertThat(line.favoritesCount()).isEqualTo(1);
    assertThat(one("hello", Optional.of(blog.anna())).line().favorited()).isFalse();
    assertThat(one("hello", Optional.empty()).line().favorited()).isFalse();
  }

  @Test
  void a_draft_is_told_too_and_nothing_where_nothing_is() {
    blog.draft(blog.anna(), "Draft", NOON);
    assertThat(one("draft", Optional.empty()).line().publication()).isEqualTo(new Draft());
    assertThat(blog.transactions().read(() -> blog.feed().one(new Slug("none"), Optional.empty())))
        .isEmpty();
  }

  @Test
  void the_last_published_comes_first_and_drafts_do_not_come() {
    var draft = blog.draft(blog.anna(), "Oldest", NOON.minusSeconds(9));
    blog.publish(blog.anna(), "B", NOON);
    blog.publish(blog.anna(), "A", NOON.plusSeconds(1));
    blog.publish(blog.anna(), "C", NOON);
    assertThat(titles(ArticleFilter.ALL)).containsExactly("A", "C", "B");

    var actor = new Actor.SignedIn(blog.anna(), Set.of(), "request");
    var published = draft.publish(actor, NOON.plusSeconds(5));
    blog.transactions().write(() -> blog.articles().update(draft, published));
    assertThat(titles(ArticleFilter.ALL)).containsExactly("Oldest", "A", "C", "B");
  }

  @Test
  void times_of_any_precision_sort_right() {
    blog.publish(blog.anna(), "half", NOON.plusNanos(876_544_000));
    blog.publish(blog.anna(), "micro", NOON.plusNanos(876_545_000));
    blog.publish(blog.anna(), "whole", NOON.plusNanos(-123_456_000));
    assertThat(titles(ArticleFilter.ALL)).containsExactly("micro", "half", "whole");
    assertThat(titlesBehind(ArticleFilter.ALL)).containsExactly("micro", "half", "whole");
  }

  @Test
  void filters_are_joined_by_and() {
    var first = blog.publish(blog.anna(), "First", NOON, "x", "y");
    var second = blog.publish(blog.bert(), "Second", NOON.plusSeconds(1), "x");
    var third = blog.publish(blog.anna(), "Third", NOON.plusSeconds(2));
    blog.draft(blog.anna(), "Draft", NOON, "x");
    blog.like(first, blog.bert());
    blog.like(second, blog.bert());
    blog.like(third, blog.anna());

    assertThat(titles(filter("x", null, null))).containsExactly("Second", "First");
    assertThat(titles(filter("X", null, null))).isEmpty();
    assertThat(titles(filter(null, Set.of(blog.anna()), null))).containsExactly("Third", "First");
    assertThat(titles(filter(null, null, blog.bert()))).containsExactly("Second", "First");
    assertThat(titles(filter("x", Set.of(blog.anna()), null))).containsExactly("First");
    assertThat(titles(filter("y", null, blog.bert()))).containsExactly("First");
    assertThat(titles(filter(null, Set.of(blog.bert()), blog.bert()))).containsExactly("Second");
    assertThat(titles(filter("y", Set.of(blog.bert()), blog.bert()))).isEmpty();
    assertThat(titles(filter(null, Set.of(blog.anna(), blog.bert()), null)))
        .containsExactly("Third", "Second", "First");
    assertThat(titles(filter(null, Set.of(), null))).isEmpty();
  }

  @Test
  void a_favourite_of_a_draft_is_listed_once_it_is_published() {
    var draft = blog.draft(blog.anna(), "Draft", NOON);
    blog.like(draft, blog.anna());
    assertThat(titles(filter(null, null, blog.anna()))).isEmpty();
    var actor = new Actor.SignedIn(blog.anna(), Set.of(), "request");
    var published = draft.publish(actor, NOON);
    blog.transactions().write(() -> blog.articles().update(draft, published));
    assertThat(titles(filter(null, null, blog.anna()))).containsExactly("Draft");
  }

  @Test
  void pages_by_place_and_by_offset_tell_the_same() {
    for (int i = 0; i < 25; i++) {
      var article =
          blog.publish(blog.anna(), "Number " + i, NOON.plusMillis(i / 3), "all", "t" + i);
      blog.like(article, blog.bert());
    }
    for (var filter :
        List.of(
            ArticleFilter.ALL,
            filter("all", null, null),
            filter(null, Set.of(blog.anna()), null),
            filter(null, null, blog.bert()))) {
      var all = titles(filter);
      assertThat(all).hasSize(25).first().isEqualTo("Number 24");
      assertThat(titlesBehind(filter)).isEqualTo(all);
      var page = page(filter, new PageRequest(4, new Offset(7)));
      assertThat(titles(page)).isEqualTo(all.subList(7, 11));
      assertThat(page.total()).isEqualTo(25);
    }
  }

  @Test
  void the_last_page_has_no_next_and_behind_it_is_nothing() {
    blog.publish(blog.anna(), "One", NOON);
    blog.publish(blog.anna(), "Two", NOON);
    assertThat(page(ArticleFilter.ALL, PageRequest.first(2)).next()).isEmpty();
    assertThat(page(ArticleFilter.ALL, PageRequest.first(1)).next()).isPresent();
    var behind = page(ArticleFilter.ALL, new PageRequest(5, new Offset(2)));
    assertThat(behind.items()).isEmpty();
    assertThat(behind.total()).isEqualTo(2);
    var before = new PageRequest(5, new After(new Cursor(NOON.minusSeconds(1), 1)));
    assertThat(page(ArticleFilter.ALL, before).items()).isEmpty();
  }

  @Test
  void drafts_are_listed_for_their_author_newest_first() {
    blog.draft(blog.anna(), "One", NOON);
    blog.draft(blog.anna(), "Two", NOON.plusSeconds(1));
    blog.draft(blog.anna(), "Three", NOON.plusSeconds(2));
    blog.draft(blog.bert(), "Not hers", NOON);
    blog.publish(blog.anna(), "Published", NOON);
    var first = drafts(PageRequest.first(2));
    assertThat(titles(first)).containsExactly("Three", "Two");
    assertThat(first.total()).isEqualTo(3);
    var rest = drafts(new PageRequest(2, new After(first.next().orElseThrow())));
    assertThat(titles(rest)).containsExactly("One");
    assertThat(rest.next()).isEmpty();
  }

  private Page<ArticleLine> drafts(PageRequest page) {
    return blog.transactions().read(() -> blog.feed().drafts(blog.anna(), page));
  }

  private ArticleText one(String slug, Optional<UserId> viewer) {
    return blog.transactions().read(() -> blog.feed().one(new Slug(slug), viewer)).orElseThrow();
  }

  private List<String> titles(ArticleFilter filter) {
    var page = page(filter, PageRequest.first(100));
    assertThat(page.total()).isEqualTo(page.items().size());
    return titles(page);
  }

  /** All pages, each found from the place where the one before ended. */
  private List<String> titlesBehind(ArticleFilter filter) {
    var page = page(filter, PageRequest.first(2));
    var titles = new ArrayList<>(titles(page));
    while (page.next().isPresent()) {
      page = page(filter, new PageRequest(2, new After(page.next().get())));
      titles.addAll(titles(page));
    }
    return titles;
  }

  private Page<ArticleLine> page(ArticleFilter filter, PageRequest page) {
    return blog.transactions()
        .read(() -> blog.feed().published(filter, page, Optional.of(blog.anna())));
  }

  private static List<String> titles(Page<ArticleLine> page) {
    return page.items().stream().map(ArticleLine::title).toList();
  }

  private static ArticleFilter filter(
      @Nullable String tag, @Nullable Set<UserId> authors, @Nullable UserId favoritedBy) {
    return new ArticleFilter(
        Optional.ofNullable(tag), Optional.ofNullable(authors), Optional.ofNullable(favoritedBy));
  }
}
