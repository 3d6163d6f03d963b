package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadJsonTest {

  private static final TestServer SERVER = new TestServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void a_good_body_is_read() throws IOException {
    var answer =
        SERVER.post("{\"thing\":{\"name\":\"Åse \\ud83d\\ude00\",\"tags\":[\"a\",\"b\"]}}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo("{\"name\":\"Åse 😀\",\"tags\":[\"a\",\"b\"],\"bio\":\"kept\"}");
  }

  @Test
  void an_absent_field_differs_from_null() throws IOException {
    assertThat(SERVER.post("{\"thing\":{\"bio\":null}}").json().path("bio").asText())
        .isEqualTo("set to null");
    assertThat(SERVER.post("{\"thing\":{\"bio\":\"x\"}}").json().path("bio").asText())
        .isEqualTo("set to x");
  }

  @Test
  void fields_that_nobody_asks_for_are_ignored_where_the_contract_wants_it() throws IOException {
    assertThat(SERVER.post("{\"thing\":{\"name\":\"x\",\"id\":1},\"more\":[]}").status())
        .isEqualTo(201);
  }

  @Test
  void and_are_refused_where_it_does_not() throws IOException {
    var body = "{\"name\":\"x\",\"a/b\":1}".getBytes(StandardCharsets.UTF_8);
    var answer = SERVER.post("/strict", "application/json", body).refuses(400);

    assertThat(answer.error("/a~1b")).isEqualTo("is not known here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"thing\":",
        "{'thing':{}}",
        "{\"thing\":{\"name\":tru}}",
        "nonsense",
        "{\"thing\":{}} {}",
        "{\"thing\":{}}x",
        "{\"thing\":{},}",
        "{\"thing\":{},\"thing\":{}}",
        "{\"thing\":{\"name\":\"a\",\"name\":\"b\"}}",
        "{\"thing\":{\"name\":NaN}}",
        "{\"thing\":{/* no */}}",
        "\"thing\"",
        "[]",
        "null",
        "7"
      })
  void what_is_not_one_json_object_is_refused(String body) throws IOException {
    SERVER.post(body).refuses(400);
  }

  @Test
  void a_wrong_type_is_refused_with_its_place() throws IOException {
    assertThat(SERVER.post("{\"thing\":[]}").refuses(400).error("/thing"))
        .isEqualTo("must be an object");
    assertThat(SERVER.post("{\"thing\":{\"name\":7}}").refuses(400).error("/thing/name"))
        .isEqualTo("must be a string");
    assertThat(SERVER.post("{\"thing\":{\"tags\":\"a\"}}").refuses(400).error("/thing/tags"))
        .isEqualTo("must be a list");
    assertThat(
            SERVER.post("{\"thing\":{\"tags\":[\"a\",null]}}").refuses(400).error("/thing/tags/1"))
        .isEqualTo("must be a string");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"size\":1.5}",
        "{\"size\":\"1\"}",
        "{\"size\":9223372036854775808}",
        "{\"size\":true}",
        "{\"on\":\"true\"}",
        "{\"on\":1}"
      })
  void numbers_and_flags_are_not_guessed(String body) throws IOException {
    SERVER.post("/strict", "application/json", body.getBytes(StandardCharsets.UTF_8)).refuses(400);
  }

  @Test
  void a_missing_object_is_a_field_that_is_blank() throws IOException {
    assertThat(SERVER.post("{}").refuses(422).error("thing")).isEqualTo("can't be blank");
    assertThat(SERVER.post("{\"thing\":null}").refuses(422).error("thing"))
        .isEqualTo("can't be blank");
  }

  @Test
  void a_number_of_1100_digits_is_refused() throws IOException {
    SERVER.post("{\"thing\":{\"name\":" + "9".repeat(1100) + "}}").refuses(400);
  }

  @Test
  void nesting_100_000_deep_is_refused() throws IOException {
    SERVER.post("[".repeat(100_000)).refuses(400);
    SERVER.post("{\"thing\":".repeat(100_000)).refuses(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00x", "\\ude00\\ud83d"})
  void nul_and_half_characters_are_refused_in_any_text(String text) throws IOException {
    assertThat(
            SERVER
                .post("{\"thing\":{\"name\":\"" + text + "\"}}")
                .refuses(400)
                .error("/thing/name"))
        .isEqualTo("has a character that is not allowed");
    SERVER.post("{\"thing\":{\"ignored\":[\"" + text + "\"]}}").refuses(400);
    SERVER.post("{\"thing\":{\"" + text + "\":1}}").refuses(400);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() throws IOException {
    byte[][] bad = {
      {(byte) 0xff},
      {(byte) 0xc3},
      {(byte) 0xc0, (byte) 0xaf},
      {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
      {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80}
    };
    for (byte[] bytes : bad) {
      byte[] start = "{\"thing\":{\"name\":\"".getBytes(StandardCharsets.UTF_8);
      byte[] end = "\"}}".getBytes(StandardCharsets.UTF_8);
      byte[] body = Arrays.copyOf(start, start.length + bytes.length + end.length);
      System.arraycopy(bytes, 0, body, start.length, bytes.length);
      System.arraycopy(end, 0, body, start.length + bytes.length, end.length);
      SERVER.post("/things", "application/json", body).refuses(400);
    }
    byte[] utf16 = "{\"thing\":{\"name\":\"x\"}}".getBytes(StandardCharsets.UTF_16);
    SERVER.post("/things", "application/json", utf16).refuses(400);
  }
}
