package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocsRoutesTest {

  private WebServer server;
  private HttpClient client;

  @BeforeEach
  void start() {
    client = HttpClient.newHttpClient();
    server =
        new WebServer(
                WebSettings.development(0),
                List.of(new DocsRoutes(List.of())),
                () -> true,
                RequestIds.counting("t-"))
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void yaml_and_json_say_the_same() throws Exception {
    var yaml = get("/openapi.yaml");
    var json = get("/openapi.json");
    assertThat(type(yaml)).isEqualTo("application/yaml");
    assertThat(type(json)).isEqualTo("application/json");
    assertThat(new ObjectMapper().readTree(json.body()))
        .isEqualTo(new YAMLMapper().readTree(yaml.body()));
  }

  @Test
  void the_page_may_run_its_own_script_and_no_other() throws Exception {
    var page = get("/docs");
    assertThat(type(page)).isEqualTo("text/html");
    assertThat(page.headers().allValues("content-security-policy"))
        .singleElement()
        .asString()
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(get("/docs/docs.js").statusCode()).isEqualTo(200);
    assertThat(type(get("/docs/docs.css"))).isEqualTo("text/css");
    assertThat(get("/docs/openapi.yaml").statusCode()).isEqualTo(404);
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("content-type").orElse("").replaceFirst(";.*", "");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var uri = URI.create("http://localhost:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
