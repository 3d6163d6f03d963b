package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagementServerTest {

  private static final String FIGURES = "ships 3\n";

  private final AtomicBoolean ready = new AtomicBoolean(true);
  private final AtomicBoolean broken = new AtomicBoolean();
  private final HttpClient client = HttpClient.newHttpClient();
  private ManagementServer server;

  @BeforeEach
  void start() throws IOException {
    server = ManagementServer.start("127.0.0.1", 0, this::figures, ready::get);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private String figures() {
    if (broken.get()) {
      throw new IllegalStateException("no figures today");
    }
    return FIGURES;
  }

  @Test
  void the_figures_are_served_in_the_format_of_prometheus() throws Exception {
    var answer = ask("GET", "/metrics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(answer.body()).isEqualTo(FIGURES);
  }

  @Test
  void a_head_is_answered_like_a_get_without_its_body() throws Exception {
    var answer = ask("HEAD", "/metrics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Length")).contains("" + FIGURES.length());
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void figures_that_cannot_be_written_are_a_500_without_its_cause() throws Exception {
    broken.set(true);
    var answer = ask("GET", "/metrics");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("today");
  }

  @Test
  void the_probes_tell_life_and_readiness_apart() throws Exception {
    assertThat(ask("GET", "/readyz").statusCode()).isEqualTo(200);

    ready.set(false);
    assertThat(ask("GET", "/livez").statusCode()).isEqualTo(200);
    assertThat(ask("GET", "/readyz").statusCode()).isEqualTo(503);
  }

  @Test
  void nothing_else_is_there_and_nothing_can_be_sent() throws Exception {
    assertThat(ask("GET", "/api/user").statusCode()).isEqualTo(404);
    var post = ask("POST", "/metrics");
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void a_port_that_is_taken_is_told() {
    assertThatThrownBy(
            () -> ManagementServer.start("127.0.0.1", server.port(), this::figures, ready::get))
        .isInstanceOf(BindException.class);
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, BodyPublishers.noBody())
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
