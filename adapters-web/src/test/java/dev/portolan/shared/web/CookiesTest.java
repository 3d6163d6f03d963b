package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CookiesTest {

  private static final String PUT = "taste=sweet; Path=/tin; Max-Age=60; HttpOnly; SameSite=Lax";

  private static void addTo(Routes routes) {
    routes
        .get("/tin", http -> http.json(Map.of("taste", Cookies.get(http, "taste").orElse("none"))))
        .get(
            "/tin/fill",
            http -> {
              Cookies.put(http, "taste", "sweet", "/tin", Duration.ofMinutes(1));
              http.status(204);
            })
        .get(
            "/tin/empty",
            http -> {
              Cookies.drop(http, "taste", "/tin");
              http.status(204);
            });
  }

  @Test
  void a_cookie_is_kept_from_scripts_and_from_other_sites() throws IOException {
    try (var server = new TestServer(TestServer.settings(), List.of(CookiesTest::addTo))) {
      assertThat(server.get("/tin/fill").header("set-cookie")).isEqualTo(PUT);
      assertThat(server.get("/tin/empty").header("set-cookie"))
          .isEqualTo("taste=; Path=/tin; Max-Age=0; HttpOnly; SameSite=Lax");
    }
  }

  @Test
  void in_production_it_goes_over_https_only() throws IOException {
    var production = TestServer.impatient(Duration.ofSeconds(5), Duration.ofSeconds(5));
    try (var server = new TestServer(production, List.of(CookiesTest::addTo))) {
      assertThat(server.get("/tin/fill").header("set-cookie")).isEqualTo(PUT + "; Secure");
    }
  }

  @Test
  void what_the_browser_kept_comes_back() throws IOException {
    try (var server = new TestServer(TestServer.settings(), List.of(CookiesTest::addTo))) {
      assertThat(server.get("/tin", "Cookie: a=b; taste=sour; c=d").body()).contains("sour");
      assertThat(server.get("/tin").body()).contains("none");
      assertThat(server.get("/tin", "Cookie: ;;=\"\u0001; taste").status()).isLessThan(500);
    }
  }
}
