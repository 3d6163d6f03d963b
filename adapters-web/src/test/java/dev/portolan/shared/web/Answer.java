package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came back over a socket, unmended by any client.
 *
 * @param headers each line, its name in lower case
 */
record Answer(int status, List<String> headers, String body) {

  /** Reads one answer; the stream may hold more after it. */
  static Answer read(InputStream in, boolean hasBody) throws IOException {
    String line = line(in);
    if (line.isEmpty()) {
      throw new IOException("the server closed without an answer");
    }
    int status = Integer.parseInt(line.split(" ", 3)[1]);
    var headers = new ArrayList<String>();
    for (line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.add(line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon));
    }
    var head = new Answer(status, headers, "");
    String length = head.header("content-length");
    byte[] body =
        hasBody && !length.isEmpty() ? in.readNBytes(Integer.parseInt(length)) : new byte[0];
    return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  /** The header's value; empty without one. */
  String header(String name) {
    return headers.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  JsonNode json() {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("not JSON: " + body, broken);
    }
  }

  /**
   * That it is a refusal as all refusals are: a problem, with an id, telling nothing of the inside.
   */
  Answer refuses(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    assertThat(header("content-type")).isEqualTo("application/problem+json");
    assertThat(header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(header("content-security-policy")).contains("frame-ancestors 'none'");
    assertThat(header("x-request-id")).isNotEmpty();
    JsonNode problem = json();
    assertThat(problem.path("status").asInt()).isEqualTo(expected);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("type").asText()).startsWith("urn:portolan:problem:");
    assertThat(problem.path("requestId").asText()).isEqualTo(header("x-request-id"));
    assertThat(problem.path("errors").size()).isPositive();
    problem
        .path("errors")
        .forEach(sentences -> assertThat(sentences.isArray() && !sentences.isEmpty()).isTrue());
    assertThat(body).doesNotContain("Exception", "java.", "org.", "SELECT", "\\tat ", "jetty");
    return this;
  }

  /** What it says is wrong with one thing. */
  String error(String name) {
    return json().path("errors").path(name).path(0).asText();
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int c;
    while ((c = in.read()) >= 0 && c != '\n') {
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
