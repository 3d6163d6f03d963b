package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebServerTest {

  private record Greeting(String text) {}

  @Test
  void a_record_is_answered_as_json_with_its_length() throws Exception {
    RouteGroup greet = routes -> routes.get("/hello", http -> http.json(new Greeting("hei")));
    try (var server =
            new WebServer(
                    WebSettings.development(0),
                    List.of(greet),
                    () -> true,
                    RequestIds.counting("t-"))
                .start();
        var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/hello"));
      var answer = client.send(request.build(), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"text\":\"hei\"}");
      assertThat(answer.headers().firstValue("content-length")).hasValue("14");
      assertThat(answer.headers().firstValue("x-request-id")).hasValue("t-1");
    }
  }
}
