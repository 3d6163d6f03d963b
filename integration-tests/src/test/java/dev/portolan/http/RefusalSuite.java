package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong, and which of several mistakes is told first. */
abstract class RefusalSuite extends HttpSuite {

  private static final String NEW_ARTICLE =
      "{'article': {'title': '%s', 'description': 'D', 'body': 'B'}}";

  RefusalSuite(Supplier<PortolanUnderTest> portolan) {
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
  void the_same_order_for_comments_and_profiles() {
    String nowhere = "/api/articles/" + fresh("nowhere") + "/comments";
    anonymous().post(nowhere, "{").expect(401, "token", "is missing");
    bob().api().post(nowhere, "{").expect(400);
    bob().api().post(nowhere, comment("")).expect(422, "body", "can't be blank");
    bob().api().post(nowhere, comment("x")).expect(404, "article", "not found");
    anonymous().put("/api/user", "{").expect(401, "token", "is missing");
    bob().api().put("/api/user", "{").expect(400);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("empty", ""),
        arguments("cut off", "{'article': {"),
        arguments("a list", "[]"),
        arguments("null", "null"),
        arguments("a text", "'article'"),
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
        arguments("two values", NEW_ARTICLE.formatted("T") + " {}"),
        arguments(
            "a key twice",
            "{'article': {'title': 'T', 'title': 'U', 'description': 'D', 'body': 'B'}}"),
        arguments("long number", "{'article': {'title': " + "9".repeat(1_100) + "}}"),
        arguments("deep", "[".repeat(100_000)),
        arguments(
            "deep inside", "{'article': {'x': " + "[".repeat(50_000) + "]".repeat(50_000) + "}}"),
        arguments("NUL", NEW_ARTICLE.formatted("a\\u0000b")),
        arguments("lone high surrogate", NEW_ARTICLE.formatted("a\\ud800b")),
        arguments("lone low surrogate", NEW_ARTICLE.formatted("a\\udc00b")),
        arguments("surrogates the wrong way", NEW_ARTICLE.formatted("\\udc00\\ud800")));
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
    anonymous().post("/api/users", "{}").expect(422, "user", "can't be blank");
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
  void bytes_that_are_no_text_are_refused() {
    byte[] latin =
        NEW_ARTICLE.formatted("Caf\u00e9").replace('\'', '"').getBytes(StandardCharsets.ISO_8859_1);
    ada().api().sendBytes("POST", "/api/articles", latin).expect(400);
    byte[] overlong =
        NEW_ARTICLE
            .formatted("\u0001\u0001")
            .replace('\'', '"')
            .getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < overlong.length; i++) {
      if (overlong[i] == 1) {
        overlong[i] = (byte) (overlong[i - 1] == (byte) 0xC0 ? 0x80 : 0xC0);
      }
    }
    ada().api().sendBytes("POST", "/api/articles", overlong).expect(400);
  }

  @Test
  void nul_is_refused_wherever_text_comes_in() {
    String path = "/api/articles/" + publish(ada(), fresh("Zero"));
    ada().api().post(path + "/comments", comment("a\\u0000b")).expect(400);
    ada().api().put("/api/user", "{'user': {'bio': 'a\\u0000b'}}").expect(400);
    anonymous()
        .post("/api/users", account("a\\u0000b", fresh("nul") + "@example.org", PASSWORD))
        .expect(400);
    anonymous().post("/api/users/login", credentials("a\\u0000b", PASSWORD)).expect(400);
    assertThat(anonymous().get("/api/articles?tag=a%00b").status()).isIn(400, 422);
    assertThat(anonymous().get("/api/articles?author=a%00b").status()).isIn(400, 422);
    assertThat(anonymous().get("/api/articles?tag=%ff").status()).isIn(400, 422);
    assertThat(anonymous().get("/api/articles/a%00b").status()).isIn(400, 404);
    assertThat(anonymous().get("/api/profiles/a%00b").status()).isIn(400, 404);
  }

  @Test
  void a_body_that_is_not_json_is_415() {
    String body = NEW_ARTICLE.formatted("T");
    ada().api().with("Content-Type", "text/plain").post("/api/articles", body).expect(415);
    ada()
        .api()
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post("/api/articles", "title=T")
        .expect(415);
    ada()
        .api()
        .with("Content-Type", "application/json; charset=UTF-8")
        .post("/api/articles", body)
        .expect(201);
  }

  @Test
  void a_body_over_the_limit_is_413() {
    ada().api().post("/api/articles", NEW_ARTICLE.formatted("x".repeat(5_000_000))).expect(413);
  }

  @Test
  void unknown_paths_and_methods() {
    for (String path :
        List.of("/api/nothing", "/nothing", "/api/articles/a/b/c", "/api/", "/api/articles/")) {
      assertThat(anonymous().get(path).status()).as(path).isEqualTo(404);
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
    anonymous().send("OPTIONS", "/api/nothing", null).expect(404);
  }

  @Test
  void head_is_get_without_a_body() {
    String path = "/api/articles/" + publish(ada(), fresh("Headed"));
    for (String asked : List.of(path, "/api/articles", "/api/tags", "/healthz", "/docs")) {
      Answer get = anonymous().get(asked).expect(200);
      Answer head = anonymous().send("HEAD", asked, null).expect(200);
      assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
      assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }
    anonymous().send("HEAD", "/api/articles/" + fresh("none"), null).expect(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles/%2e%2e%2fuser",
        "/api//articles",
        "/api/articles;a=b",
        "/api/articles/%zz",
        "/api/articles/%",
        "/../etc/passwd",
        "/docs/..%2fopenapi.yaml",
        "/docs/%2e%2e/secret",
        "//",
        "/api/articles/%c0%ae"
      })
  void odd_paths_are_refused(String path) {
    String answer =
        Raw.exchange(
            anonymous().port(),
            "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*").contains("application/problem+json");
  }

  @Test
  void ambiguous_lengths_close_the_connection() {
    for (String headers :
        List.of(
            "Content-Length: 2\r\nContent-Length: 3\r\n",
            "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n")) {
      String answer =
          Raw.exchange(
              anonymous().port(),
              "POST /api/users HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + headers
                  + "\r\n{}");
      assertThat(answer).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void long_heads_are_refused() {
    assertThat(
            Raw.exchange(
                anonymous().port(),
                "GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                    + "x".repeat(16 * 1024)
                    + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 431 ");
    assertThat(
            Raw.exchange(
                anonymous().port(),
                "GET /livez?"
                    + "x".repeat(9 * 1024)
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 414 ");
  }

  private static List<String> allow(Answer answer) {
    return List.of(answer.header("Allow").orElse("").split(",\\s*", -1));
  }
}
