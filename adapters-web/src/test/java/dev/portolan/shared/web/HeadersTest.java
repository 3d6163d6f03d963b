package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

  private static final String ORIGIN = "https://app.example";
  private static final TestServer SERVER = new TestServer();
  private static final TestServer OPEN =
      new TestServer(TestServer.impatient(Duration.ofSeconds(5), Duration.ofSeconds(5)));

  @AfterAll
  static void stop() {
    SERVER.close();
    OPEN.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/livez", "/things/x", "/problems/bug", "/nowhere", "/things/%zz"})
  void every_answer_carries_the_security_headers_once(String path) throws IOException {
    var answer = SERVER.get(path);

    assertThat(answer.headers())
        .filteredOn(line -> line.startsWith("x-content-type-options:"))
        .containsExactly("x-content-type-options: nosniff");
    assertThat(answer.header("content-security-policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
    assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(answer.header("cache-control")).isNotEmpty();
    assertThat(answer.header("server")).isEmpty();
    assertThat(answer.header("set-cookie")).isEmpty();
  }

  @Test
  void only_production_asks_browsers_to_stay_on_https() throws IOException {
    assertThat(SERVER.get("/livez").header("strict-transport-security")).isEmpty();
    assertThat(OPEN.get("/livez").header("strict-transport-security")).isNotEmpty();
  }

  @Test
  void a_sane_request_id_is_kept() throws IOException {
    assertThat(SERVER.get("/livez", "X-Request-Id: a.B_9-z").header("x-request-id"))
        .isEqualTo("a.B_9-z");
    assertThat(SERVER.get("/nowhere", "X-Request-Id: abc").refuses(404).header("x-request-id"))
        .isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\tb", "é", "a\"b", "<x>", "{}", "a:b"})
  void another_is_replaced(String id) throws IOException {
    assertThat(SERVER.get("/livez", "X-Request-Id: " + id).header("x-request-id"))
        .startsWith("test-");
  }

  @Test
  void an_id_that_is_too_long_is_replaced() throws IOException {
    assertThat(SERVER.get("/livez", "X-Request-Id: " + "a".repeat(65)).header("x-request-id"))
        .startsWith("test-");
    assertThat(SERVER.get("/livez", "X-Request-Id: " + "a".repeat(64)).header("x-request-id"))
        .hasSize(64);
  }

  @Test
  void an_instant_has_three_fraction_digits() throws IOException {
    assertThat(SERVER.get("/things/x").body())
        .isEqualTo("{\"slug\":\"x\",\"at\":\"2026-01-02T03:04:05.000Z\"}");
  }

  @Test
  void other_origins_are_let_in_by_configuration_only() throws IOException {
    assertThat(SERVER.get("/livez", "Origin: " + ORIGIN).header("access-control-allow-origin"))
        .isEmpty();
    assertThat(OPEN.get("/livez", "Origin: " + ORIGIN).header("access-control-allow-origin"))
        .isEqualTo(ORIGIN);
    assertThat(OPEN.get("/nowhere", "Origin: " + ORIGIN).header("access-control-allow-origin"))
        .isEqualTo(ORIGIN);
    var stranger = OPEN.get("/livez", "Origin: https://evil.example");
    assertThat(stranger.header("access-control-allow-origin")).isEmpty();
    assertThat(stranger.header("vary")).isEqualTo("Origin");
  }

  @Test
  void a_preflight_is_answered() throws IOException {
    var answer =
        OPEN.send(
            "OPTIONS",
            "/things/x",
            "Origin: " + ORIGIN,
            "Access-Control-Request-Method: PUT",
            "Access-Control-Request-Headers: authorization");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("access-control-allow-methods")).contains("PUT");
    assertThat(answer.header("access-control-allow-headers")).contains("Authorization");
  }
}
