package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadBodyTest {

  private static final byte[] GOOD =
      "{\"thing\":{\"name\":\"x\"}}".getBytes(StandardCharsets.UTF_8);
  private static final TestServer SERVER =
      new TestServer(TestServer.impatient(Duration.ofMillis(400), Duration.ofMillis(300)));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=UTF-8",
        "application/json; charset=\"utf-8\"",
        "application/json ; a=b"
      })
  void json_is_taken(String type) throws IOException {
    assertThat(SERVER.post("/things", type, GOOD).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "application/json; charset=iso-8859-1",
        "application/json; charset",
        "application/problem+json",
        "nonsense"
      })
  void another_type_is_refused(String type) throws IOException {
    SERVER.post("/things", type, GOOD).refuses(415);
  }

  @Test
  void a_body_without_a_type_is_refused() throws IOException {
    SERVER.raw("POST /things HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}").refuses(415);
  }

  @Test
  void a_compressed_body_is_refused() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(GOOD);
    }
    SERVER
        .post("/things", "application/json", zipped.toByteArray(), "Content-Encoding: gzip")
        .refuses(415);
  }

  @Test
  void a_body_over_the_limit_is_refused_by_its_length_before_it_comes() throws IOException {
    String head = TestServer.head("POST", "/things", "Content-Type: application/json");
    SERVER.raw(head + "Content-Length: 1048577\r\n\r\n").refuses(413);
    SERVER.raw(head + "Content-Length: 99999999999\r\n\r\n").refuses(413);
  }

  @Test
  void who_sends_a_refused_body_to_its_end_still_gets_the_answer() throws IOException {
    byte[] large = new byte[8 * 1024 * 1024];
    for (int i = 0; i < 5; i++) {
      SERVER.post("/things", "application/json", large).refuses(413);
      SERVER.post("/things", "text/plain", large).refuses(415);
      SERVER.post("/nothing", "application/json", large).refuses(404);
    }
  }

  @Test
  void a_body_at_the_limit_is_taken() throws IOException {
    byte[] body = new byte[1024 * 1024];
    java.util.Arrays.fill(body, (byte) ' ');
    System.arraycopy(GOOD, 0, body, 0, GOOD.length);
    assertThat(SERVER.post("/things", "application/json", body).status()).isEqualTo(201);
  }

  @Test
  void a_body_in_chunks_is_taken_up_to_the_limit() throws IOException {
    String chunk = new String(GOOD, StandardCharsets.UTF_8);
    String head =
        TestServer.head(
            "POST", "/things", "Content-Type: application/json", "Transfer-Encoding: chunked");
    String sized = Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n";
    assertThat(SERVER.raw(head + "\r\n" + sized + "0\r\n\r\n").status()).isEqualTo(201);

    String large = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
    try (var socket = SERVER.connect()) {
      var out = socket.getOutputStream();
      out.write((head + "\r\n").getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 17; i++) {
        out.write(large.getBytes(StandardCharsets.US_ASCII));
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      Answer.read(socket.getInputStream(), true).refuses(413);
    }
  }

  @Test
  void a_body_that_stops_coming_is_given_up() throws IOException {
    String head = TestServer.head("POST", "/things", "Content-Type: application/json");
    SERVER.raw(head + "Content-Length: 100\r\n\r\n{\"thing\"").refuses(408);
  }

  @Test
  void a_body_that_drips_is_given_up() throws IOException, InterruptedException {
    String head = TestServer.head("POST", "/things", "Content-Type: application/json");
    SERVER.drip(head + "Content-Length: 1000\r\n\r\n").refuses(408);
  }

  @Test
  void a_body_that_breaks_off_harms_nobody() throws IOException {
    try (var socket = SERVER.connect()) {
      String head = TestServer.head("POST", "/things", "Content-Type: application/json");
      socket
          .getOutputStream()
          .write((head + "Content-Length: 100\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      Answer.read(socket.getInputStream(), true).refuses(400);
    }
    assertThat(SERVER.get("/livez").status()).isEqualTo(200);
  }
}
