package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GracefulStopTest {

  private static TestServer server(Duration stopDelay) {
    var d = TestServer.settings();
    return new TestServer(
        new WebSettings(
            d.host(),
            0,
            d.maxBodyBytes(),
            d.maxHeaderBytes(),
            d.maxUriBytes(),
            d.idle(),
            d.bodyDeadline(),
            List.of(),
            stopDelay,
            Duration.ofSeconds(10),
            false));
  }

  @Test
  void readiness_ends_first_and_requests_in_flight_finish() throws Exception {
    var server = server(Duration.ofSeconds(10));
    try (var running = server.connect()) {
      running
          .getOutputStream()
          .write((TestServer.head("GET", "/slow") + "\r\n").getBytes(StandardCharsets.US_ASCII));
      server.demo.waiting.await();
      var stop = Thread.ofVirtual().start(server.web()::stop);
      awaitNotReady(server);

      assertThat(server.get("/livez").status()).as("still answers").isEqualTo(200);
      server.web().closeDoor();
      awaitRefusal(server);
      server.demo.letGo();
      assertThat(Answer.read(running.getInputStream(), true).status()).isEqualTo(200);
      stop.join();
    }
    assertThatThrownBy(server::connect).isInstanceOf(IOException.class);
  }

  @Test
  void stopping_now_waits_for_nobody() throws Exception {
    var server = server(Duration.ofSeconds(10));
    try (var running = server.connect()) {
      running
          .getOutputStream()
          .write((TestServer.head("GET", "/slow") + "\r\n").getBytes(StandardCharsets.US_ASCII));
      server.demo.waiting.await();
      long start = System.nanoTime();
      server.web().stopNow();
      assertThat((System.nanoTime() - start) / 1_000_000).as("ms").isLessThan(5_000);
    } finally {
      server.demo.letGo();
    }
  }

  private static void awaitNotReady(TestServer server) throws IOException {
    while (server.get("/readyz").status() != 503) {
      Thread.onSpinWait();
    }
  }

  private static void awaitRefusal(TestServer server) {
    while (true) {
      try {
        server.connect().close();
      } catch (IOException refused) {
        return;
      }
    }
  }
}
