package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RouteTimesTest {

  private record Heard(String method, String route, int status) {}

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final TestServer server =
      new TestServer((method, route, status, nanos) -> {
        assertThat(nanos).isPositive();
        heard.add(new Heard(method, route, status));
      });

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_request_is_told_by_the_template_of_its_route() throws Exception {
    server.get("/things/somebody-s-secret-draft?and=more");
    assertThat(next()).isEqualTo(new Heard("GET", "/things/{slug}", 200));

    server.send("HEAD", "/things/another");
    assertThat(next()).isEqualTo(new Heard("HEAD", "/things/{slug}", 200));
  }

  @Test
  void a_refusal_is_told_by_the_status_that_was_sent() throws Exception {
    server.get("/problems/conflict");
    assertThat(next()).isEqualTo(new Heard("GET", "/problems/{kind}", 409));

    server.get("/problems/bug");
    assertThat(next()).isEqualTo(new Heard("GET", "/problems/{kind}", 500));
  }

  @Test
  void what_no_route_answers_is_all_told_alike() throws Exception {
    server.get("/nothing/here");
    assertThat(next()).isEqualTo(new Heard("GET", RequestListener.NO_ROUTE, 404));

    server.send("PATCH", "/things/x");
    assertThat(next()).isEqualTo(new Heard("PATCH", RequestListener.NO_ROUTE, 405));

    server.send("BREW", "/things/x");
    assertThat(next()).isEqualTo(new Heard("OTHER", RequestListener.NO_ROUTE, 405));

    server.get("/things/%zz"); // refused before its method is known
    assertThat(next()).isEqualTo(new Heard("OTHER", RequestListener.NO_ROUTE, 400));
  }

  private Heard next() throws InterruptedException {
    Heard next = heard.poll(5, TimeUnit.SECONDS);
    assertThat(next).as("what was heard").isNotNull();
    return next;
  }
}
