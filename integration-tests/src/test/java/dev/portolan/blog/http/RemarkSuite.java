package dev.portolan.blog.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.http.Answer;
import dev.portolan.http.PortolanUnderTest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What readers leave on an article: comments, favourites; and the words it is filed under. */
abstract class RemarkSuite extends BlogSuite {

  RemarkSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void a_comment_is_read_by_everyone_newest_first() {
    String comments = "/api/articles/" + publish(ada(), fresh("Discussed")) + "/comments";
    Answer first = bob().api().post(comments, comment("First")).expect(201);
    assertThat(first.at("/comment/id").isIntegralNumber()).isTrue();
    assertThat(first.text("/comment/body")).isEqualTo("First");
    assertThat(first.text("/comment/author/username")).isEqualTo(bob().name());
    bob().api().post(comments, comment("Second")).expect(201);
    Answer list = anonymous().get(comments).expect(200);
    assertThat(list.texts("/comments", "body")).containsExactly("Second", "First");
    assertThat(list.at("/comments/1")).isEqualTo(first.at("/comment"));
    anonymous().as("ran-out").get(comments).expect(200);
  }

  @Test
  void only_its_author_deletes_a_comment() {
    String comments = "/api/articles/" + publish(ada(), fresh("Guarded")) + "/comments";
    Answer first = bob().api().post(comments, comment("First")).expect(201);
    bob().api().post(comments, comment("Second")).expect(201);
    String path = comments + "/" + first.at("/comment/id").asLong();
    // Not even the article's author.
    ada().api().delete(path).expect(403, "comment", "forbidden");
    assertThat(anonymous().get(comments).at("/comments").size()).isEqualTo(2);
    bob().api().delete(path).expect(204);
    assertThat(anonymous().get(comments).texts("/comments", "body")).containsExactly("Second");
    bob().api().delete(path).expect(404, "comment", "not found");
  }

  @Test
  void a_comment_must_say_something_and_not_too_much() {
    String comments = "/api/articles/" + publish(ada(), fresh("Quiet")) + "/comments";
    bob().api().post(comments, comment("")).expect(422, "body", "can't be blank");
    bob().api().post(comments, "{'comment': {}}").expect(422, "body", "can't be blank");
    bob().api().post(comments, "{'comment': {'body': null}}").expect(422, "body", "can't be blank");
    bob().api().post(comments, comment("x".repeat(10_001))).expect(422, "body");
    bob().api().post(comments, comment("🚢".repeat(10_000))).expect(201);
  }

  @Test
  void a_comment_belongs_to_its_article() {
    String one = "/api/articles/" + publish(ada(), fresh("One")) + "/comments";
    String other = "/api/articles/" + publish(ada(), fresh("Other")) + "/comments";
    long id = bob().api().post(one, comment("Here")).expect(201).at("/comment/id").asLong();
    bob().api().delete(other + "/" + id).expect(404, "comment", "not found");
    assertThat(anonymous().get(one).at("/comments").size()).isEqualTo(1);
  }

  @Test
  void comments_of_what_is_not_there_are_not_found() {
    String nowhere = "/api/articles/" + fresh("unknown") + "/comments";
    anonymous().get(nowhere).expect(404, "article", "not found");
    bob().api().post(nowhere, comment("Orphan")).expect(404, "article", "not found");
    bob().api().delete(nowhere + "/99999").expect(404, "article", "not found");
    anonymous().post(nowhere, comment("x")).expect(401, "token", "is missing");
    anonymous().delete(nowhere + "/1").expect(401, "token", "is missing");
    String comments = "/api/articles/" + publish(ada(), fresh("Here")) + "/comments";
    for (String id : List.of("99999999", "0", "-1", "abc", "9223372036854775808", "1e3", "%2B1")) {
      bob().api().delete(comments + "/" + id).expect(404, "comment", "not found");
    }
  }

  @Test
  void a_favourite_counts_once_per_reader() {
    String article = "/api/articles/" + publish(ada(), fresh("Loved"));
    for (int i = 0; i < 2; i++) {
      Answer marked = bob().api().post(article + "/favorite").expect(200);
      assertThat(marked.at("/article/favorited").asBoolean()).isTrue();
      assertThat(marked.at("/article/favoritesCount").asInt()).isEqualTo(1);
      assertThat(marked.text("/article/body")).isNotEmpty();
    }
    assertThat(ada().api().post(article + "/favorite").at("/article/favoritesCount").asInt())
        .isEqualTo(2);
    assertThat(anonymous().get(article).at("/article/favorited").asBoolean(true)).isFalse();
    assertThat(bob().api().get(article).at("/article/favorited").asBoolean()).isTrue();
    for (int i = 0; i < 2; i++) {
      Answer unmarked = bob().api().delete(article + "/favorite").expect(200);
      assertThat(unmarked.at("/article/favorited").asBoolean(true)).isFalse();
      assertThat(unmarked.at("/article/favoritesCount").asInt()).isEqualTo(1);
    }
  }

  @Test
  void a_favourite_does_not_outdate_the_article() {
    Answer made = ada().api().post("/api/articles", article(fresh("Steady"))).expect(201);
    String path = "/api/articles/" + made.text("/article/slug");
    Answer marked = bob().api().post(path + "/favorite").expect(200);
    assertThat(marked.text("/article/updatedAt")).isEqualTo(made.text("/article/updatedAt"));
    ada()
        .api()
        .with("If-Match", made.header("ETag").orElseThrow())
        .put(path, "{'article': {'body': 'B'}}")
        .expect(200);
  }

  @Test
  void favourites_of_what_is_not_there_are_not_found() {
    String nowhere = "/api/articles/" + fresh("unknown") + "/favorite";
    bob().api().post(nowhere).expect(404, "article", "not found");
    bob().api().delete(nowhere).expect(404, "article", "not found");
    anonymous().post(nowhere).expect(401, "token", "is missing");
    anonymous().delete(nowhere).expect(401, "token", "is missing");
  }

  @Test
  void tags_are_listed_by_name_while_an_article_bears_them() {
    String b = fresh("tag-b");
    String a = fresh("tag-a");
    String path = "/api/articles/" + publish(ada(), fresh("Filed"), b, a);
    List<String> tags = anonymous().get("/api/tags").expect(200).texts("/tags");
    assertThat(tags).contains(a, b).isSorted();
    ada().api().put(path, "{'article': {'tagList': ['%s']}}".formatted(a)).expect(200);
    assertThat(anonymous().get("/api/tags").texts("/tags")).contains(a).doesNotContain(b);
    ada().api().delete(path).expect(204);
    assertThat(anonymous().get("/api/tags").texts("/tags")).doesNotContain(a, b);
  }

  @Test
  void an_article_leaves_with_its_comments_and_favourites() {
    User fan = newUser();
    String path = "/api/articles/" + publish(ada(), fresh("Leaving"), fresh("gone"));
    fan.api().post(path + "/favorite").expect(200);
    IntStream.range(0, 3)
        .forEach(i -> fan.api().post(path + "/comments", comment("No " + i)).expect(201));
    ada().api().delete(path).expect(204);
    anonymous().get(path + "/comments").expect(404, "article", "not found");
    assertThat(
            anonymous().get("/api/articles?favorited=" + fan.name()).at("/articlesCount").asInt(-1))
        .isZero();
  }
}
