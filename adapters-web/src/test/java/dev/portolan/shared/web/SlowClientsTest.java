package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SlowClientsTest {

  private static final int ATTEMPTS = 10;
  private static final TestServer SERVER = new TestServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void slow_headers_do_not_stop_the_server() throws IOException {
    staysAlive(400, "GET /things/x HTTP/1.1\r\nHost: x\r\nX-Slow: ");
  }

  @Test
  void slow_bodies_do_not_stop_the_server() throws IOException {
    String head = TestServer.head("POST", "/things", "Content-Type: application/json");
    staysAlive(400, head + "Content-Length: 1000\r\n\r\n{\"thing\":");
  }

  @Test
  void slow_handlers_do_not_stop_the_server() throws Exception {
    staysAlive(300, TestServer.head("GET", "/slow") + "\r\n");
    SERVER.demo.waiting.await();
  }

  private static void staysAlive(int connections, String bytes) throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < connections; i++) {
        var socket = SERVER.connect();
        slow.add(socket);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
      }
      // The quickest of a few: the machine may be busy with something else for a moment.
      long quickest = Long.MAX_VALUE;
      for (int i = 0; i < ATTEMPTS; i++) {
        long start = System.nanoTime();
        assertThat(SERVER.get("/livez").status()).isEqualTo(200);
        quickest = Math.min(quickest, (System.nanoTime() - start) / 1_000_000);
      }
      assertThat(quickest).as("ms to /livez").isLessThan(500);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }
}
