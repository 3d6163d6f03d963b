package dev.portolan.blog.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.Unauthenticated;
import dev.portolan.shared.domain.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowseArticlesTest {

  private static final PageRequest PAGE = PageRequest.first(20);

  private final BlogWorld world = new BlogWorld();

  @BeforeEach
  void write() {
    world.write(world.anna, "One", "x");
    world.write(world.bert, "Two", "x", "y");
    world.favorite.handle(world.bert, new FavoriteArticle.Command("one"));
  }

  @Test
  void a_list_may_be_filtered_by_tag_author_and_favourites() {
    assertThat(list(null, null, null)).containsExactly("Two", "One");
    assertThat(list("y", null, null)).containsExactly("Two");
    assertThat(list(null, "anna", null)).containsExactly("One");
    assertThat(list(null, null, "bert")).containsExactly("One");
    assertThat(list("x", "bert", null)).containsExactly("Two");
  }

  @Test
  void who_does_not_exist_wrote_and_likes_nothing() {
    assertThat(list(null, "zoe", null)).isEmpty();
    assertThat(list(null, null, "zoe")).isEmpty();
    assertThat(list(null, "anna", "zoe")).isEmpty();
  }

  @Test
  void the_authors_of_a_list_are_asked_for_once() {
    int before = world.authors.calls();
    var page = browse(world.anna, null, null, null);
    assertThat(world.authors.calls()).isEqualTo(before + 1);
    assertThat(page.items().stream().map(item -> item.author().username()))
        .containsExactly("bert", "anna");
  }

  @Test
  void a_list_tells_what_the_one_who_looks_likes_and_whom_they_follow() {
    world.authors.follow(new UserId(2), new UserId(1));
    var seen = browse(world.bert, null, "anna", null).items().getFirst();
    assertThat(seen.line().favorited()).isTrue();
    assertThat(seen.line().favoritesCount()).isEqualTo(1);
    assertThat(seen.author().following()).isTrue();
    var open = browse(world.nobody, null, "anna", null).items().getFirst();
    assertThat(open.line().favorited()).isFalse();
    assertThat(open.author().following()).isFalse();
  }

  @Test
  void a_feed_has_what_those_wrote_whom_one_follows() {
    assertThat(titles(world.browse.feed(world.anna, PAGE))).isEmpty();
    world.authors.follow(new UserId(1), new UserId(2));
    assertThat(titles(world.browse.feed(world.anna, PAGE))).containsExactly("Two");
    assertThatThrownBy(() -> world.browse.feed(world.nobody, PAGE))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  void favouriting_twice_changes_nothing_and_can_be_taken_back() {
    var command = new FavoriteArticle.Command("one");
    assertThat(world.favorite.handle(world.bert, command).line().favoritesCount()).isEqualTo(1);
    var back = new UnfavoriteArticle.Command("one");
    assertThat(world.unfavorite.handle(world.bert, back).line().favorited()).isFalse();
    assertThat(world.unfavorite.handle(world.bert, back).line().favoritesCount()).isZero();
    assertThatThrownBy(() -> world.favorite.handle(world.nobody, command))
        .isInstanceOf(Unauthenticated.class);
  }

  private List<String> list(
      @Nullable String tag, @Nullable String author, @Nullable String favorited) {
    return titles(browse(world.nobody, tag, author, favorited));
  }

  private Page<ArticleItem> browse(
      Actor actor, @Nullable String tag, @Nullable String author, @Nullable String favorited) {
    var query =
        new BrowseArticles.Query(
            Optional.ofNullable(tag), Optional.ofNullable(author), Optional.ofNullable(favorited));
    return world.browse.list(actor, query, PAGE);
  }

  private static List<String> titles(Page<ArticleItem> page) {
    return page.items().stream().map(item -> item.line().title()).toList();
  }
}
