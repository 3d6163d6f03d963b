package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthTest {

  @Test
  void all_is_well() throws IOException {
    try (var server = new TestServer()) {
      assertThat(server.get("/livez").status()).isEqualTo(200);
      assertThat(server.get("/readyz").status()).isEqualTo(200);
      assertThat(server.get("/healthz").body())
          .isEqualTo("{\"status\":\"healthy\",\"database\":\"connected\"}");
    }
  }

  @Test
  void without_its_database_the_server_lives_but_is_not_ready() throws IOException {
    try (var server = new TestServer()) {
      server.database.set(false);

      assertThat(server.get("/livez").status()).isEqualTo(200);
      assertThat(server.get("/readyz").status()).isEqualTo(503);
      var health = server.get("/healthz");
      assertThat(health.status()).isEqualTo(503);
      assertThat(health.body())
          .isEqualTo("{\"status\":\"unhealthy\",\"database\":\"disconnected\"}");

      server.database.set(true);
      assertThat(server.get("/readyz").status()).isEqualTo(200);
    }
  }

  @Test
  void a_database_that_hangs_is_asked_once_and_counts_as_down() throws Exception {
    var hangs = new CountDownLatch(1);
    var asked = new AtomicInteger();
    var health =
        new Health(
            () -> {
              asked.incrementAndGet();
              try {
                hangs.await();
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
              return true;
            },
            () -> false,
            20);
    RouteGroup hanging =
        routes ->
            Routes.of(List.of(health)).all().forEach(route -> addUnder("/hanging", route, routes));
    try (var server = new TestServer(TestServer.settings(), List.of(hanging))) {
      for (int i = 0; i < 3; i++) {
        assertThat(server.get("/hanging/readyz").status()).isEqualTo(503);
      }
      assertThat(asked).hasValue(1);
      hangs.countDown();
    }
  }

  private static void addUnder(String prefix, Routes.Route route, Routes routes) {
    if (route.method().equals("GET")) {
      routes.get(prefix + route.path(), route.handler());
    }
  }
}
