package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the server said. */
public record Answer(int status, HttpHeaders headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fails when the status is another one. */
  public Answer expect(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** Fails unless this is a refusal with exactly this sentence first under the key. */
  public Answer expect(int expected, String key, String sentence) {
    expect(expected);
    assertThat(json().path("errors").path(key).path(0).asText()).as(body).isEqualTo(sentence);
    return this;
  }

  /** Fails unless this is a refusal that names the key. */
  public Answer expect(int expected, String key) {
    expect(expected);
    assertThat(json().path("errors").path(key).size()).as(body).isPositive();
    return this;
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  public String mediaType() {
    return header("Content-Type").orElse("").replaceFirst(";.*", "").strip();
  }

  public JsonNode json() {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException wrong) {
      throw new AssertionError("not JSON: " + body, wrong);
    }
  }

  /** What stands at a JSON pointer. */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /** The text at a JSON pointer. */
  public String text(String pointer) {
    assertThat(at(pointer).isTextual()).as(pointer + " of " + body).isTrue();
    return at(pointer).asText();
  }

  /** The texts of a member in a list of objects: {@code texts("/users", "username")}. */
  public List<String> texts(String pointer, String member) {
    return StreamSupport.stream(at(pointer).spliterator(), false)
        .map(entry -> entry.path(member).asText())
        .toList();
  }

  /** The texts of a list. */
  public List<String> texts(String pointer) {
    return StreamSupport.stream(at(pointer).spliterator(), false).map(JsonNode::asText).toList();
  }

  @Override
  public String toString() {
    return status + " " + body;
  }
}
