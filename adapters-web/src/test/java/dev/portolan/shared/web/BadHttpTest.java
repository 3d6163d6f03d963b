package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadHttpTest {

  private static final TestServer SERVER = new TestServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET\r\n\r\n",
        "GET /livez HTTP/1.1\r\n\r\n",
        "GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /livez HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
        "GET /livez HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
        "GET /livez HTTP/1.1\r\nHost: x\r\nA\u0000B: y\r\n\r\n",
        "GET /li vez HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET livez HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /things HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /things HTTP/1.1\r\nHost: x\r\nContent-Length: 1x\r\n\r\nx",
        "POST /things HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        "POST /things HTTP/1.1\r\nHost:x\r\nContent-Length:5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /things HTTP/1.1\r\nHost:x\r\nTransfer-Encoding:chunked\r\nContent-Length:5\r\n\r\n0\r\n\r\n",
        "POST /things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\n\r\n"
      })
  void what_is_not_http_is_refused_and_hung_up_on(String bytes) throws IOException {
    try (var socket = SERVER.connect()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      Answer.read(socket.getInputStream(), true).refuses(400);
      assertThat(socket.getInputStream().read()).as("closed").isEqualTo(-1);
    }
  }

  @Test
  void a_body_that_nobody_asked_for_does_not_end_the_connection() throws IOException {
    try (var socket = SERVER.connect()) {
      var out = socket.getOutputStream();
      String head = TestServer.head("GET", "/livez", "Content-Length: 2") + "\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      assertThat(Answer.read(socket.getInputStream(), true).status()).isEqualTo(200);
      out.write("{}".getBytes(StandardCharsets.US_ASCII));
      out.write((TestServer.head("GET", "/livez") + "\r\n").getBytes(StandardCharsets.US_ASCII));
      assertThat(Answer.read(socket.getInputStream(), true).status()).isEqualTo(200);
    }
  }

  @Test
  void an_unknown_version_is_refused() throws IOException {
    var answer = SERVER.raw("GET /livez HTTP/7.3\r\nHost: x\r\n\r\n");
    assertThat(answer.status()).isIn(400, 505);
    answer.refuses(answer.status());
    SERVER.raw("GET /livez\r\n\r\n").refuses(505);
  }

  @Test
  void large_headers_are_refused() throws IOException {
    SERVER.get("/livez", "X-Large: " + "x".repeat(16 * 1024)).refuses(431);
    String[] many = new String[2000];
    java.util.Arrays.fill(many, "X-Many: " + "x".repeat(20));
    SERVER.get("/livez", many).refuses(431);
  }

  @Test
  void headers_of_a_browser_are_taken() throws IOException {
    assertThat(SERVER.get("/livez", "Cookie: a=" + "x".repeat(8000)).status()).isEqualTo(200);
  }

  @Test
  void mutated_bytes_never_break_the_server() throws IOException {
    byte[] good =
        (TestServer.head("POST", "/things?limit=1", "Content-Type: application/json")
                + "Connection: close\r\nContent-Length: 24\r\n\r\n{\"thing\":{\"name\":\"abc\"}}")
            .getBytes(StandardCharsets.US_ASCII);
    var chance = new Random(20_261_121);
    for (int i = 0; i < 1500; i++) {
      byte[] mutated = good.clone();
      int changes = 1 + chance.nextInt(4);
      for (int change = 0; change < changes; change++) {
        mutated[chance.nextInt(mutated.length)] = (byte) chance.nextInt(256);
      }
      try (var socket = SERVER.connect()) {
        socket.getOutputStream().write(mutated);
        socket.shutdownOutput();
        byte[] answer = socket.getInputStream().readNBytes(12);
        assertThat(new String(answer, StandardCharsets.ISO_8859_1))
            .as(new String(mutated, StandardCharsets.ISO_8859_1))
            .doesNotStartWith("HTTP/1.1 500");
      } catch (java.net.SocketException reset) {
        assertThat(reset).isNotNull();
      }
    }
    assertThat(SERVER.get("/livez").status()).isEqualTo(200);
  }
}
