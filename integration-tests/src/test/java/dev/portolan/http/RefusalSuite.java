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

  private static final String BIO = "{'user': {'bio': '%s'}}";

  RefusalSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void first_who_then_readable_then_fields() {
    String broken = "{'user': ";
    String blank = "{'user': {'username': ''}}";
    anonymous().put("/api/user", broken).expect(401, "token", "is missing");
    anonymous().as("nonsense").put("/api/user", broken).expect(401, "token", "is invalid");
    bob().api().put("/api/user", broken).expect(400);
    bob().api().put("/api/user", blank).expect(422, "username", "can't be blank");
  }

  @Test
  void first_who_then_existence_then_permission() {
    String nobody = "/api/admin/users/" + fresh("nobody");
    anonymous().get(nobody).expect(401, "token", "is missing");
    bob().api().get(nobody).expect(404);
    bob().api().get("/api/admin/users/" + ada().name()).expect(403);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("empty", ""),
        arguments("cut off", "{'user': {"),
        arguments("a list", "[]"),
        arguments("null", "null"),
        arguments("a text", "'user'"),
        arguments("inside a list", "{'user': []}"),
        arguments("number for text", "{'user': {'bio': 1}}"),
        arguments("object for text", "{'user': {'bio': {}}}"),
        arguments("two values", BIO.formatted("B") + " {}"),
        arguments("a key twice", "{'user': {'bio': 'B', 'bio': 'C'}}"),
        arguments("long number", "{'user': {'bio': " + "9".repeat(1_100) + "}}"),
        arguments("deep", "[".repeat(100_000)),
        arguments(
            "deep inside", "{'user': {'x': " + "[".repeat(50_000) + "]".repeat(50_000) + "}}"),
        arguments("NUL", BIO.formatted("a\\u0000b")),
        arguments("lone high surrogate", BIO.formatted("a\\ud800b")),
        arguments("lone low surrogate", BIO.formatted("a\\udc00b")),
        arguments("surrogates the wrong way", BIO.formatted("\\udc00\\ud800")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void what_cannot_be_read_is_refused(String what, String body) {
    ada().api().put("/api/user", body).expect(400);
  }

  @Test
  void a_body_without_its_wrapper_is_blank() {
    ada().api().put("/api/user", "{}").expect(422, "user", "can't be blank");
    ada().api().put("/api/user", "{'user': null}").expect(422, "user", "can't be blank");
    anonymous().post("/api/users", "{}").expect(422, "user", "can't be blank");
  }

  @Test
  void a_wrong_type_is_shown_by_its_json_pointer() {
    Answer answer = ada().api().put("/api/user", "{'user': {'bio': 1}}").expect(400);
    assertThat(answer.at("/errors").fieldNames()).toIterable().containsExactly("/user/bio");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    byte[] latin =
        BIO.formatted("Caf\u00e9").replace('\'', '"').getBytes(StandardCharsets.ISO_8859_1);
    ada().api().sendBytes("PUT", "/api/user", latin).expect(400);
    byte[] overlong =
        BIO.formatted("\u0001\u0001").replace('\'', '"').getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < overlong.length; i++) {
      if (overlong[i] == 1) {
        overlong[i] = (byte) (overlong[i - 1] == (byte) 0xC0 ? 0x80 : 0xC0);
      }
    }
    ada().api().sendBytes("PUT", "/api/user", overlong).expect(400);
  }

  @Test
  void nul_is_refused_wherever_text_comes_in() {
    ada().api().put("/api/user", "{'user': {'bio': 'a\\u0000b'}}").expect(400);
    anonymous()
        .post("/api/users", account("a\\u0000b", fresh("nul") + "@example.org", PASSWORD))
        .expect(400);
    anonymous().post("/api/users/login", credentials("a\\u0000b", PASSWORD)).expect(400);
    assertThat(admin().api().get("/api/admin/audit?limit=a%00b").status()).isIn(400, 422);
    assertThat(admin().api().get("/api/admin/audit?limit=%ff").status()).isIn(400, 422);
    assertThat(anonymous().get("/api/profiles/a%00b").status()).isIn(400, 404);
  }

  @Test
  void a_body_that_is_not_json_is_415() {
    String body = BIO.formatted("B");
    User user = newUser();
    user.api().with("Content-Type", "text/plain").put("/api/user", body).expect(415);
    user.api()
        .with("Content-Type", "application/x-www-form-urlencoded")
        .put("/api/user", "bio=B")
        .expect(415);
    user.api()
        .with("Content-Type", "application/json; charset=UTF-8")
        .put("/api/user", body)
        .expect(200);
  }

  @Test
  void a_body_over_the_limit_is_413() {
    ada().api().put("/api/user", BIO.formatted("x".repeat(5_000_000))).expect(413);
  }

  @Test
  void unknown_paths_and_methods() {
    for (String path :
        List.of("/api/nothing", "/nothing", "/api/profiles/a/b/c", "/api/", "/api/profiles/")) {
      assertThat(anonymous().get(path).status()).as(path).isEqualTo(404);
    }
    Answer patch = anonymous().send("PATCH", "/api/user", "{}").expect(405);
    assertThat(allow(patch)).contains("GET", "HEAD", "PUT", "OPTIONS").doesNotContain("POST");
    assertThat(allow(ada().api().delete("/api/profiles/" + ada().name()).expect(405)))
        .contains("GET")
        .doesNotContain("DELETE");
  }

  @Test
  void options_tells_what_is_allowed() {
    Answer answer = anonymous().send("OPTIONS", "/api/profiles/some-name/follow", null).expect(204);
    assertThat(allow(answer)).contains("POST", "DELETE", "OPTIONS").doesNotContain("GET", "PUT");
    anonymous().send("OPTIONS", "/api/nothing", null).expect(404);
  }

  @Test
  void head_is_get_without_a_body() {
    String path = "/api/profiles/" + ada().name();
    for (String asked : List.of(path, "/openapi.json", "/healthz", "/docs")) {
      Answer get = anonymous().get(asked).expect(200);
      Answer head = anonymous().send("HEAD", asked, null).expect(200);
      assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
      assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }
    anonymous().send("HEAD", "/api/profiles/" + fresh("none"), null).expect(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/profiles/%2e%2e%2fuser",
        "/api//user",
        "/api/user;a=b",
        "/api/profiles/%zz",
        "/api/profiles/%",
        "/../etc/passwd",
        "/docs/..%2fopenapi.yaml",
        "/docs/%2e%2e/secret",
        "//",
        "/api/profiles/%c0%ae"
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
