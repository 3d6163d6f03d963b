package dev.portolan.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthCommandTest {

  @Test
  void what_the_server_says_decides() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/healthz",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.createContext(
        "/ill",
        exchange -> {
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      // Nothing but the address counts: the database may be wrong, or missing in production.
      var variables =
          Map.of("PORT", Integer.toString(port), "HOST", "0.0.0.0", "DATABASE_URL", "nonsense");

      assertThat(Run.of(variables, "health").exit()).isEqualTo(ExitCode.DONE);

      var ill = Run.of(variables, "health", "--url", "http://127.0.0.1:" + port + "/ill");
      assertThat(ill.exit()).isEqualTo(ExitCode.FAILED);
      assertThat(ill.err()).contains("503");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void no_answer_is_a_failure() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var variables = Map.of("PORT", Integer.toString(silent.getLocalPort()));

      assertThat(Run.of(variables, "health", "--timeout", "1").exit()).isEqualTo(ExitCode.FAILED);
    }
  }

  @Test
  void an_address_of_another_sort_is_wrong_use() {
    assertThat(Run.of(Map.of(), "health", "--url", "https://h/").exit())
        .isEqualTo(ExitCode.WRONG_USE);
  }
}
