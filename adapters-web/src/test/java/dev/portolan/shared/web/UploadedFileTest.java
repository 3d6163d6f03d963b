package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class UploadedFileTest {

  private static final int MAX_UPLOAD = 3 * 1024 * 1024;
  private static final String JSON = "application/json";

  /** Where uploads lay that were taken whole. */
  private static final BlockingQueue<Path> TAKEN = new LinkedBlockingQueue<>();

  private static final TestServer SERVER =
      new TestServer(
          TestServer.impatient(Duration.ofMillis(400), Duration.ofMillis(300)),
          List.of(routes -> routes.post("/uploads", UploadedFileTest::take)));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static void take(Context http) throws IOException {
    try (var upload = new UploadedFile(http, MAX_UPLOAD)) {
      String first = Files.readString(upload.path()).strip();
      TAKEN.add(upload.path());
      http.json(Map.of("size", Files.size(upload.path()), "text", first));
    }
  }

  private static byte[] json(int bytes) {
    return ("[1]" + " ".repeat(bytes - 3)).getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void a_body_larger_than_ordinary_ones_is_a_file_until_the_request_ends() throws Exception {
    var answer = SERVER.post("/uploads", JSON, json(MAX_UPLOAD));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"size\":" + MAX_UPLOAD, "\"text\":\"[1]\"");
    assertThat(TAKEN.take()).doesNotExist();
  }

  @Test
  void a_longer_one_is_refused_whether_it_says_so_or_not() throws IOException {
    SERVER.post("/uploads", JSON, json(MAX_UPLOAD + 1)).refuses(413);
    String head =
        TestServer.head("POST", "/uploads", "Content-Type: " + JSON, "Transfer-Encoding: chunked");
    String chunk = "100000\r\n" + " ".repeat(0x100000) + "\r\n";
    SERVER.raw(head + "\r\n" + chunk.repeat(3) + "1\r\n \r\n0\r\n\r\n").refuses(413);
  }

  @Test
  void another_type_is_refused() throws IOException {
    SERVER.post("/uploads", "text/csv", json(10)).refuses(415);
  }

  @Test
  void one_that_stops_coming_is_given_up() throws IOException {
    String head = TestServer.head("POST", "/uploads", "Content-Type: " + JSON);
    SERVER.raw(head + "Content-Length: 100\r\n\r\n[1").refuses(408);
  }

  @Test
  void one_that_drips_is_given_up() throws IOException, InterruptedException {
    String head = TestServer.head("POST", "/uploads", "Content-Type: " + JSON);
    SERVER.drip(head + "Content-Length: 1000\r\n\r\n").refuses(408);
  }
}
