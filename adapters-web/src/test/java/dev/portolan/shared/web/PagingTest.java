package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.shared.domain.Cursor;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  private static final TestServer SERVER = new TestServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void without_a_word_it_is_the_first_20() throws IOException {
    assertThat(SERVER.get("/list").body())
        .isEqualTo("{\"limit\":20,\"from\":\"Offset[entries=0]\"}");
  }

  @Test
  void a_page_is_named_by_limit_and_offset() throws IOException {
    assertThat(SERVER.get("/list?offset=40&limit=5").body())
        .isEqualTo("{\"limit\":5,\"from\":\"Offset[entries=40]\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "2147483648", "99999999999999999999"})
  void a_limit_over_the_maximum_is_served_as_the_maximum(String limit) throws IOException {
    assertThat(SERVER.get("/list?limit=" + limit).json().path("limit").asInt()).isEqualTo(100);
  }

  @Test
  void an_offset_beyond_all_lists_is_beyond_this_one() throws IOException {
    assertThat(SERVER.get("/list?offset=99999999999999999999").json().path("from").asText())
        .isEqualTo("Offset[entries=2147483647]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=-1", "limit=x", "limit=", "limit=1.5", "limit=%2B1"})
  void a_wrong_limit_is_refused(String query) throws IOException {
    String sentence = "must be a whole number of at least 1";
    assertThat(SERVER.get("/list?" + query).refuses(422).error("limit")).isEqualTo(sentence);
    assertThat(SERVER.get("/strict-list?" + query).refuses(400).error("limit")).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"offset=-1", "offset=x", "offset=", "offset=1e3", "offset=%D9%A1"})
  void a_wrong_offset_is_refused(String query) throws IOException {
    SERVER.get("/list?" + query).refuses(422);
    SERVER.get("/strict-list?" + query).refuses(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"offset=-1", "offset=x", "offset="})
  void a_wrong_offset_is_refused_beside_a_place_too(String query) throws IOException {
    String place = "after=" + Paging.text(new Cursor(Instant.EPOCH, 42));
    String sentence = "must be a whole number of at least 0";

    for (String both : List.of(query + "&" + place, place + "&" + query)) {
      assertThat(SERVER.get("/list?" + both).refuses(422).error("offset")).isEqualTo(sentence);
      assertThat(SERVER.get("/strict-list?" + both).refuses(400).error("offset"))
          .isEqualTo(sentence);
    }
    assertThat(SERVER.get("/list?offset=3&" + place).json().path("from").asText())
        .as("a sound one is idle")
        .startsWith("After[");
  }

  @Test
  void links_lead_to_the_first_and_the_next_page() throws IOException {
    String link = SERVER.get("/list?tag=a%26b&offset=3&limit=2").header("link");

    assertThat(link)
        .startsWith("</list?limit=2&tag=a%26b>; rel=\"first\", </list?limit=2&tag=a%26b&after=")
        .endsWith(">; rel=\"next\"");
    String next = link.substring(link.lastIndexOf('<') + 1, link.lastIndexOf('>'));
    assertThat(SERVER.get(next).json().path("from").asText())
        .isEqualTo("After[cursor=Cursor[at=2026-01-02T03:04:05.678901Z, id=42]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "%00", "!!!", "MTIz", "LTEuLTE", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTkuMQ"})
  void a_place_that_the_list_did_not_give_out_is_refused(String after) throws IOException {
    var answer = SERVER.get("/list?after=" + after);
    assertThat(answer.status()).isIn(400, 422);
    answer.refuses(answer.status());
    SERVER.get("/strict-list?after=" + after).refuses(400);
  }
}
