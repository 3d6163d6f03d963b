package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

  private static final TestServer SERVER = new TestServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource({
    "invalid, 422, title, can't be blank",
    "not-found, 404, article, not found",
    "forbidden, 403, article, forbidden",
    "unauthenticated, 401, credentials, invalid",
    "conflict, 409, username, has already been taken",
    "stale, 412, article, has changed since you read it",
    "unavailable, 503, database, 'is not available now, try again later'"
  })
  void each_kind_has_its_status(String kind, int status, String thing, String sentence)
      throws IOException {
    var answer = SERVER.get("/problems/" + kind).refuses(status);

    assertThat(answer.error(thing)).isEqualTo(sentence);
    assertThat(answer.json().path("type").asText()).isEqualTo("urn:portolan:problem:" + kind);
    assertThat(answer.json().path("detail").asText()).isEqualTo(thing + " " + sentence);
  }

  @Test
  void headers_tell_what_to_do_next() throws IOException {
    assertThat(SERVER.get("/problems/unavailable").header("retry-after")).isEqualTo("3");
    assertThat(SERVER.get("/problems/unauthenticated").header("www-authenticate")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"bug", "error"})
  void a_fault_tells_nothing_of_the_inside(String kind) throws IOException {
    var answer = SERVER.get("/problems/" + kind).refuses(500);

    assertThat(answer.body()).doesNotContain("secret", "Secret");
    assertThat(answer.error("server")).isEqualTo("failed");
  }

  @Test
  void an_upgrade_that_nobody_offers_is_refused() throws IOException {
    SERVER
        .get(
            "/things/x",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
        .refuses(404);
  }
}
