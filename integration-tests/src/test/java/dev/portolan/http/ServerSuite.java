package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The server itself: health, headers, ids, and its description. */
abstract class ServerSuite extends HttpSuite {

  ServerSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void a_healthy_server_says_so() throws IOException {
    Answer health = anonymous().get("/healthz").expect(200);
    assertThat(health.json())
        .isEqualTo(new YAMLMapper().readTree("{status: healthy, database: connected}"));
    anonymous().get("/livez").expect(200);
    anonymous().get("/readyz").expect(200);
  }

  @Test
  void the_description_and_the_server_know_the_same_operations() {
    assertThat(anonymous().contract().operations()).isEqualTo(portolan().operations());
  }

  @Test
  void the_description_is_served_as_yaml_and_as_json() throws IOException {
    Answer yaml = anonymous().get("/openapi.yaml").expect(200);
    Answer json = anonymous().get("/openapi.json").expect(200);
    assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(json.json());
  }

  @Test
  void the_documentation_loads_nothing_from_elsewhere_and_runs_nothing_inline() {
    Answer page = anonymous().get("/docs").expect(200);
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body())
        .doesNotContain("<style")
        .doesNotContain("style=")
        .doesNotContain("onclick");
    var sources = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
    int found = 0;
    while (sources.find()) {
      String source = sources.group(1);
      assertThat(source).startsWith("/").doesNotStartWith("//");
      anonymous().get(source).expect(200);
      found++;
    }
    assertThat(found).isGreaterThanOrEqualTo(3);
    anonymous().get("/docs/other.js").expect(404);
  }

  @Test
  void every_answer_has_the_headers_that_keep_browsers_safe() {
    for (Answer answer :
        List.of(
            anonymous().get("/livez"),
            anonymous().get("/api/user"),
            anonymous().get("/nothing"),
            anonymous().get("/docs"),
            anonymous().send("PATCH", "/api/user", "{}"))) {
      assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.header("Content-Security-Policy")).isPresent();
      assertThat(
              answer.header("X-Frame-Options").or(() -> answer.header("Content-Security-Policy")))
          .isPresent();
      assertThat(answer.header("Referrer-Policy")).isPresent();
      assertThat(answer.header("Server").orElse("")).doesNotContainIgnoringCase("jetty");
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void a_sane_request_id_is_kept_and_another_replaced() {
    assertThat(anonymous().with("X-Request-Id", "abc-123").get("/livez").header("X-Request-Id"))
        .contains("abc-123");
    for (String insane : List.of("a b", "x".repeat(300), "<script>", "a\"b")) {
      Answer answer = anonymous().with("X-Request-Id", insane).get("/livez");
      assertThat(answer.header("X-Request-Id").orElseThrow()).isNotEqualTo(insane).isNotEmpty();
    }
    Answer refused = anonymous().with("X-Request-Id", "find-me").get("/api/user").expect(401);
    assertThat(refused.header("X-Request-Id")).contains("find-me");
    assertThat(refused.body()).contains("find-me");
    assertThat(anonymous().get("/livez").header("X-Request-Id"))
        .isNotEqualTo(anonymous().get("/livez").header("X-Request-Id"));
  }

  @Test
  void a_refusal_shows_nothing_of_the_inside() {
    for (Answer answer :
        List.of(
            anonymous().get("/api/profiles/" + fresh("none")),
            ada().api().put("/api/user", "{'user': {'bio': 1}}"),
            admin().api().get("/api/admin/users?limit=x"),
            anonymous()
                .post(
                    "/api/users", account(ada().name(), fresh("x") + "@example.org", PASSWORD)))) {
      assertThat(answer.body())
          .doesNotContainIgnoringCase("exception")
          .doesNotContain("dev.portolan")
          .doesNotContainIgnoringCase("select ")
          .doesNotContainIgnoringCase("jackson")
          .doesNotContainIgnoringCase("constraint");
    }
  }
}
