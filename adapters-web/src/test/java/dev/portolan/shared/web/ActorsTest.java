package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorsTest {

  private static final TestServer SERVER = new TestServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Token", "token", "TOKEN", "Bearer", "bearer", "Token  "})
  void a_token_is_somebody(String scheme) throws IOException {
    String header = "Authorization: " + scheme + " " + TestServer.TOKEN;

    assertThat(SERVER.get("/private", header).body()).contains("UserId[value=7]");
    assertThat(SERVER.get("/public", header).body()).contains("UserId[value=7]");
  }

  @Test
  void nobody_is_told_that_the_token_is_missing() throws IOException {
    var answer = SERVER.get("/private").refuses(401);

    assertThat(answer.error("token")).isEqualTo("is missing");
    assertThat(answer.header("www-authenticate")).contains("Token realm=", "Bearer realm=");
    assertThat(SERVER.get("/public").body()).contains("Anonymous");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Token bad", "Bearer bad", "Token", "Token ", "Basic good-token", "good-token"})
  void a_bad_token_is_none_to_public_reads_and_refused_elsewhere(String value) throws IOException {
    var answer = SERVER.get("/private", "Authorization: " + value).refuses(401);

    assertThat(answer.error("token")).isEqualTo("is invalid");
    assertThat(answer.header("www-authenticate")).isNotEmpty();
    assertThat(SERVER.get("/public", "Authorization: " + value).body()).contains("Anonymous");
  }

  @Test
  void an_actor_knows_the_request() throws IOException {
    assertThat(SERVER.get("/public", "X-Request-Id: abc-1").body()).contains("requestId=abc-1");
  }
}
