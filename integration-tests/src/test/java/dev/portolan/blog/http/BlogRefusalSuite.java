package dev.portolan.blog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portolan.http.Answer;
import dev.portolan.http.PortolanUnderTest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests to the blog that are wrong, and which of several mistakes is told first. */
abstract class BlogRefusalSuite extends BlogSuite {

  private static final String NEW_ARTICLE =
      "{'article': {'title': '%s', 'description': 'D', 'body': 'B'}}";

  BlogRefusalSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void first_who_then_readable_then_fields_then_existence_then_permission() {
    String theirs = "/api/articles/" + publish(ada(), fresh("Theirs"));
    String nowhere = "/api/articles/" + fresh("nowhere");
    String broken = "{'article': ";
    String blank = "{'article': {'title': ''}}";
    anonymous().put(nowhere, broken).expect(401, "token", "is missing");
    anonymous().as("nonsense").put(nowhere, broken).expect(401, "token", "is invalid");
    bob().api().put(nowhere, broken).expect(400);
    bob().api().put(nowhere, blank).expect(422, "title", "can't be blank");
    bob().api().put(theirs, blank).expect(422, "title", "can't be blank");
    bob().api().put(nowhere, "{'article': {}}").expect(404, "article", "not found");
    bob().api().put(theirs, "{'article': {}}").expect(403, "article", "forbidden");
  }

  @Test
  void the_same_order_for_comments() {
    String nowhere = "/api/articles/" + fresh("nowhere") + "/comments";
    anonymous().post(nowhere, "{").expect(401, "token", "is missing");
    bob().api().post(nowhere, "{").expect(400);
    bob().api().post(nowhere, comment("")).expect(422, "body", "can't be blank");
    bob().api().post(nowhere, comment("x")).expect(404, "article", "not found");
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("inside a list", "{'article': []}"),
        arguments("number for text", "{'article': {'title': 1, 'description': 'D', 'body': 'B'}}"),
        arguments("object for text", "{'article': {'title': {}, 'description': 'D', 'body': 'B'}}"),
        arguments(
            "text for list",
            "{'article': {'title': 'T', 'description': 'D', 'body': 'B', 'tagList': 'a'}}"),
        arguments(
            "numbers in list",
            "{'article': {'title': 'T', 'description': 'D', 'body': 'B', 'tagList': [1]}}"),
        arguments(
            "null in list",
            "{'article': {'title': 'T', 'description': 'D', 'body': 'B', 'tagList': [null]}}"),
        arguments("NUL", NEW_ARTICLE.formatted("a\\u0000b")),
        arguments("lone surrogate", NEW_ARTICLE.formatted("a\\ud800b")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void what_cannot_be_read_is_refused(String what, String body) {
    ada().api().post("/api/articles", body).expect(400);
  }

  @Test
  void a_body_without_its_wrapper_is_blank() {
    ada().api().post("/api/articles", "{}").expect(422, "article", "can't be blank");
    ada().api().post("/api/articles", "{'article': null}").expect(422, "article", "can't be blank");
  }

  @Test
  void a_wrong_type_is_shown_by_its_json_pointer() {
    Answer answer =
        ada()
            .api()
            .post(
                "/api/articles",
                "{'article': {'title': 'T', 'description': 'D', 'body': 'B', 'tagList': [1]}}")
            .expect(400);
    assertThat(answer.at("/errors").fieldNames())
        .toIterable()
        .allMatch(key -> key.startsWith("/article/tagList"));
  }

  @Test
  void nul_is_refused_wherever_text_comes_in() {
    String path = "/api/articles/" + publish(ada(), fresh("Zero"));
    ada().api().post(path + "/comments", comment("a\\u0000b")).expect(400);
    assertThat(anonymous().get("/api/articles?tag=a%00b").status()).isIn(400, 422);
    assertThat(anonymous().get("/api/articles?author=a%00b").status()).isIn(400, 422);
    assertThat(anonymous().get("/api/articles?tag=%ff").status()).isIn(400, 422);
    assertThat(anonymous().get("/api/articles/a%00b").status()).isIn(400, 404);
  }

  @Test
  void a_body_that_is_not_json_or_too_long_is_refused() {
    String body = NEW_ARTICLE.formatted("T");
    ada().api().with("Content-Type", "text/plain").post("/api/articles", body).expect(415);
    ada().api().post("/api/articles", NEW_ARTICLE.formatted("x".repeat(5_000_000))).expect(413);
  }

  @Test
  void unknown_paths_and_methods() {
    for (String path : List.of("/api/articles/a/b/c", "/api/articles/", "/api//articles")) {
      assertThat(anonymous().get(path).status()).as(path).isIn(400, 404);
    }
    Answer patch = anonymous().send("PATCH", "/api/articles", "{}").expect(405);
    assertThat(allow(patch)).contains("GET", "HEAD", "POST", "OPTIONS").doesNotContain("PUT");
    assertThat(allow(ada().api().delete("/api/tags").expect(405)))
        .contains("GET")
        .doesNotContain("DELETE");
  }

  @Test
  void options_tells_what_is_allowed() {
    Answer answer = anonymous().send("OPTIONS", "/api/articles/some-slug", null).expect(204);
    assertThat(allow(answer))
        .contains("GET", "HEAD", "PUT", "DELETE", "OPTIONS")
        .doesNotContain("POST");
  }

  @Test
  void head_is_get_without_a_body() {
    String path = "/api/articles/" + publish(ada(), fresh("Headed"));
    for (String asked : List.of(path, "/api/articles", "/api/tags")) {
      Answer get = anonymous().get(asked).expect(200);
      Answer head = anonymous().send("HEAD", asked, null).expect(200);
      assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
      assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }
    anonymous().send("HEAD", "/api/articles/" + fresh("none"), null).expect(404);
  }

  @Test
  void requests_are_counted_by_templates_and_never_by_what_was_asked_for() {
    String slug = fresh("never-written");
    anonymous().get("/api/articles/" + slug).expect(404);
    assertThat(portolan().watch("/metrics").expect(200).body())
        .contains("uri=\"/api/articles/{slug}\"")
        .doesNotContain(slug);
  }

  @Test
  void a_refusal_shows_nothing_of_the_inside() {
    for (Answer answer :
        List.of(
            anonymous().get("/api/articles/" + fresh("none")),
            ada().api().post("/api/articles", "{'article': {'title': 1}}"),
            anonymous().get("/api/articles?limit=x"))) {
      assertThat(answer.status()).isBetween(400, 422);
      assertThat(answer.body())
          .doesNotContainPattern("(?i)exception|dev\\.portolan|select |jackson");
    }
  }

  private static List<String> allow(Answer answer) {
    return List.of(answer.header("Allow").orElse("").split(",\\s*", -1));
  }
}
