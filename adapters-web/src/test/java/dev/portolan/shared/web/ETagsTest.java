package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

  private static final TestServer SERVER = new TestServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void a_version_is_a_strong_tag_that_must_be_asked_for_again() throws IOException {
    var answer = SERVER.get("/things/x");

    assertThat(answer.header("etag")).isEqualTo("\"3\"");
    assertThat(answer.header("cache-control")).isEqualTo("private, no-cache");
  }

  @Test
  void without_the_header_any_version_will_do() throws IOException {
    assertThat(SERVER.send("PUT", "/things/x").body()).isEqualTo("{\"versions\":null}");
    assertThat(SERVER.send("PUT", "/things/x", "If-Match: *").body())
        .isEqualTo("{\"versions\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"3\" | [3]",
        "\"3\", \"12\" | [3,12]",
        "\"3\",\"3\" | [3]",
        "W/\"3\" | []",
        "W/\"3\", \"4\" | [4]",
        "\"abc\" | []",
        "\"03\" | []",
        "\"0\" | []",
        "\"99999999999999999999\" | []",
        "\"\" | []"
      })
  void tags_become_versions_and_weak_or_foreign_ones_match_none(String header, String versions)
      throws IOException {
    assertThat(SERVER.send("PUT", "/things/x", "If-Match: " + header).body())
        .isEqualTo("{\"versions\":" + versions + "}");
  }

  @Test
  void several_lines_are_one_list() throws IOException {
    assertThat(
            SERVER.send("PUT", "/things/x", "If-Match: \"1\"", "If-Match: W/\"2\", \"3\"").body())
        .isEqualTo("{\"versions\":[1,3]}");
    SERVER.send("PUT", "/things/x", "If-Match: \"1\"", "If-Match: *").refuses(400);
    SERVER.send("PUT", "/things/x", "If-Match: \"1\"", "If-Match: 3").refuses(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"3", "\"3\" \"4\"", "\"3\",", "*, \"3\"", "w/\"3\"", "'3'"})
  void what_is_no_list_of_tags_is_refused(String header) throws IOException {
    assertThat(
            SERVER.send("PUT", "/things/x", "If-Match: " + header).refuses(400).error("If-Match"))
        .isEqualTo("must be * or a list of quoted tags");
  }
}
