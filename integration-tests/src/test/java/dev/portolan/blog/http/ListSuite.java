package dev.portolan.blog.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.http.Answer;
import dev.portolan.http.Api;
import dev.portolan.http.PortolanUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lists of articles: filters, pages, the feed. */
abstract class ListSuite extends BlogSuite {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");

  ListSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void a_list_has_no_bodies_and_counts_all() {
    String tag = fresh("list");
    publish(ada(), "One", tag);
    publish(ada(), "Two", tag, "other");
    Answer answer = anonymous().get("/api/articles?tag=" + tag).expect(200);
    assertThat(answer.at("/articlesCount").asInt()).isEqualTo(2);
    assertThat(answer.texts("/articles", "title")).containsExactly("Two", "One");
    assertThat(answer.at("/articles/0").has("body")).isFalse();
    assertThat(answer.texts("/articles/0/tagList")).containsExactly(tag, "other");
    assertThat(answer.text("/articles/0/author/username")).isEqualTo(ada().name());
    Answer all = anonymous().get("/api/articles").expect(200);
    assertThat(all.at("/articlesCount").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(all.at("/articles").size()).isBetween(2, 20);
  }

  @Test
  void filters_by_author_tag_and_favourite_go_together() {
    String tag = fresh("filter");
    User author = newUser();
    User fan = newUser();
    String first = publish(author, "First", tag);
    String second = publish(author, "Second");
    publish(ada(), "Third", tag);
    fan.api().post("/api/articles/" + first + "/favorite").expect(200);
    fan.api().post("/api/articles/" + second + "/favorite").expect(200);
    assertThat(titles("?author=" + author.name())).containsExactly("Second", "First");
    assertThat(titles("?author=" + author.name().toUpperCase(java.util.Locale.ROOT)))
        .containsExactly("Second", "First");
    assertThat(titles("?favorited=" + fan.name())).containsExactly("Second", "First");
    assertThat(titles("?tag=" + tag)).containsExactly("Third", "First");
    assertThat(titles("?tag=" + tag + "&author=" + author.name() + "&favorited=" + fan.name()))
        .containsExactly("First");
    assertThat(titles("?author=" + fresh("nobody"))).isEmpty();
    assertThat(titles("?favorited=" + fresh("nobody"))).isEmpty();
    assertThat(titles("?tag=" + fresh("notag"))).isEmpty();
    assertThat(titles("?tag=" + tag.toUpperCase(java.util.Locale.ROOT))).isEmpty();
  }

  @Test
  void a_reader_sees_own_favourites_and_follows_in_a_list() {
    String tag = fresh("mine");
    User author = newUser();
    User reader = newUser();
    String slug = publish(author, "Seen", tag);
    reader.api().post("/api/articles/" + slug + "/favorite").expect(200);
    reader.api().post("/api/profiles/" + author.name() + "/follow").expect(200);
    Answer mine = reader.api().get("/api/articles?tag=" + tag).expect(200);
    assertThat(mine.at("/articles/0/favorited").asBoolean()).isTrue();
    assertThat(mine.at("/articles/0/favoritesCount").asInt()).isEqualTo(1);
    assertThat(mine.at("/articles/0/author/following").asBoolean()).isTrue();
    for (Api other : List.of(anonymous(), bob().api(), anonymous().as("ran-out"))) {
      Answer theirs = other.get("/api/articles?tag=" + tag).expect(200);
      assertThat(theirs.at("/articles/0/favorited").asBoolean(true)).isFalse();
      assertThat(theirs.at("/articles/0/favoritesCount").asInt()).isEqualTo(1);
      assertThat(theirs.at("/articles/0/author/following").asBoolean(true)).isFalse();
    }
  }

  @Test
  void pages_by_limit_and_offset() {
    String tag = fresh("page");
    for (int i = 1; i <= 5; i++) {
      publish(ada(), "No " + i, tag);
    }
    assertThat(titles("?tag=" + tag + "&limit=2")).containsExactly("No 5", "No 4");
    assertThat(titles("?tag=" + tag + "&limit=2&offset=2")).containsExactly("No 3", "No 2");
    assertThat(titles("?tag=" + tag + "&limit=2&offset=4")).containsExactly("No 1");
    assertThat(titles("?tag=" + tag + "&offset=5")).isEmpty();
    Answer past = anonymous().get("/api/articles?tag=" + tag + "&offset=1000000").expect(200);
    assertThat(past.at("/articlesCount").asInt()).isEqualTo(5);
    assertThat(past.at("/articles").size()).isZero();
  }

  @Test
  void following_the_next_links_shows_everything_once() {
    String tag = fresh("walk");
    for (int i = 1; i <= 7; i++) {
      publish(ada(), "No " + i, tag);
    }
    var seen = new ArrayList<String>();
    Optional<String> next = Optional.of("/api/articles?limit=3&tag=" + tag);
    int pages = 0;
    while (next.isPresent() && pages++ < 10) {
      Answer page = anonymous().get(next.get()).expect(200);
      assertThat(page.at("/articlesCount").asInt()).isEqualTo(7);
      seen.addAll(page.texts("/articles", "title"));
      next = next(page);
      next.ifPresent(
          link -> assertThat(link).contains("after=").contains("limit=3").contains("tag=" + tag));
      if (pages == 1) {
        // A cursor does not shift when something new comes in at the front.
        publish(ada(), "Newer", tag + "-other");
      }
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).containsExactly("No 7", "No 6", "No 5", "No 4", "No 3", "No 2", "No 1");
  }

  @Test
  void a_link_keeps_what_the_filter_means() {
    String tag = fresh("a+b & c=ü");
    publish(ada(), "One", tag);
    publish(ada(), "Two", tag);
    String encoded = java.net.URLEncoder.encode(tag, java.nio.charset.StandardCharsets.UTF_8);
    Answer first = anonymous().get("/api/articles?limit=1&tag=" + encoded).expect(200);
    Answer second = anonymous().get(next(first).orElseThrow()).expect(200);
    assertThat(first.texts("/articles", "title")).containsExactly("Two");
    assertThat(second.texts("/articles", "title")).containsExactly("One");
    assertThat(next(second)).isEmpty();
  }

  @Test
  void limit_and_offset_are_checked() {
    for (String query :
        new String[] {
          "limit=0", "limit=-1", "limit=ten", "limit=", "limit=1.5", "limit=99999999999999"
        }) {
      Answer answer = anonymous().get("/api/articles?" + query);
      // More than the maximum is the maximum, however large the number.
      answer.expect(query.contains("9999") ? 200 : 422);
    }
    for (String query : new String[] {"offset=-1", "offset=x"}) {
      anonymous().get("/api/articles?" + query).expect(422, "offset");
      ada().api().get("/api/articles/feed?" + query).expect(422, "offset");
    }
    anonymous().get("/api/articles?limit=0").expect(422, "limit");
    anonymous().get("/api/articles?after=nonsense").expect(422, "after");
    anonymous().get("/api/articles?limit=1000").expect(200);
  }

  @Test
  void the_feed_shows_who_is_followed() {
    User reader = newUser();
    User author = newUser();
    assertThat(reader.api().get("/api/articles/feed").expect(200).at("/articlesCount").asInt(-1))
        .isZero();
    publish(author, "Before");
    publish(ada(), "Not followed");
    reader.api().post("/api/profiles/" + author.name() + "/follow").expect(200);
    publish(author, "After");
    Answer feed = reader.api().get("/api/articles/feed").expect(200);
    assertThat(feed.texts("/articles", "title")).containsExactly("After", "Before");
    assertThat(feed.at("/articlesCount").asInt()).isEqualTo(2);
    assertThat(feed.at("/articles/0/author/following").asBoolean()).isTrue();
    assertThat(feed.at("/articles/0").has("body")).isFalse();
    Answer second = reader.api().get("/api/articles/feed?limit=1&offset=1").expect(200);
    assertThat(second.texts("/articles", "title")).containsExactly("Before");
    assertThat(second.at("/articlesCount").asInt()).isEqualTo(2);
    Answer first = reader.api().get("/api/articles/feed?limit=1").expect(200);
    assertThat(reader.api().get(next(first).orElseThrow()).texts("/articles", "title"))
        .containsExactly("Before");
    reader.api().delete("/api/profiles/" + author.name() + "/follow").expect(200);
    assertThat(reader.api().get("/api/articles/feed").at("/articlesCount").asInt(-1)).isZero();
    anonymous().get("/api/articles/feed").expect(401, "token", "is missing");
    anonymous().as("nonsense").get("/api/articles/feed").expect(401, "token", "is invalid");
  }

  private List<String> titles(String query) {
    return anonymous().get("/api/articles" + query).expect(200).texts("/articles", "title");
  }

  private static Optional<String> next(Answer page) {
    return page.header("Link")
        .map(NEXT::matcher)
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group(1));
  }
}
