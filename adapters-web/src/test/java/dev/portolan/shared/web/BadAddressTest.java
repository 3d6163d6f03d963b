package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadAddressTest {

  private static final TestServer SERVER = new TestServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void an_unknown_path_is_not_found() throws IOException {
    assertThat(SERVER.get("/nowhere").refuses(404).error("path")).isEqualTo("not found");
    SERVER.send("OPTIONS", "/nowhere").refuses(404);
    SERVER.send("DELETE", "/nowhere").refuses(404);
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() throws IOException {
    assertThat(SERVER.send("DELETE", "/things").refuses(405).header("allow"))
        .isEqualTo("OPTIONS, POST");
    assertThat(SERVER.send("POST", "/things/x").refuses(405).header("allow"))
        .isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");
    SERVER.send("PATCH", "/things").refuses(405);
    SERVER.send("TRACE", "/things").refuses(405);
    SERVER.send("BREW", "/things").refuses(405);
  }

  @Test
  void a_header_does_not_change_the_method() throws IOException {
    assertThat(SERVER.get("/things/x", "X-HTTP-Method-Override: DELETE").status()).isEqualTo(200);
  }

  @Test
  void options_tells_the_methods() throws IOException {
    var answer = SERVER.send("OPTIONS", "/things/x");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("content-type")).isEmpty();
  }

  @Test
  void head_is_get_without_its_body() throws IOException {
    var get = SERVER.get("/things/x");
    var head = SERVER.send("HEAD", "/things/x");

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("content-length")).isEqualTo(get.header("content-length"));
    assertThat(head.header("etag")).isEqualTo("\"3\"");
    assertThat(SERVER.send("HEAD", "/problems/not-found").status()).isEqualTo(404);
    assertThat(SERVER.send("HEAD", "/nowhere").status()).isEqualTo(404);
  }

  @Test
  void a_delete_has_no_content_and_no_type() throws IOException {
    var answer = SERVER.send("DELETE", "/things/x");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("content-type")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/things/%2e%2e%2fprivate",
        "/things/..%2f",
        "/things/%2e%2e/private",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/../../etc/passwd",
        "//things/x",
        "/things//x",
        "/things;a=b/x",
        "/livez;a=b",
        "/things/%zz",
        "/things/%",
        "/things/%c0%af",
        "/things/%ff",
        "/things/%00",
        "/things/%ed%a0%80",
        "/things/a%5cb",
        "/livez/",
        "/LIVEZ"
      })
  void tricks_with_the_path_lead_nowhere(String path) throws IOException {
    var answer = SERVER.get(path);
    assertThat(answer.status()).as(path).isIn(400, 404);
    answer.refuses(answer.status());
  }

  @Test
  void a_path_may_be_encoded() throws IOException {
    assertThat(SERVER.get("/things/caf%C3%A9").json().path("slug").asText()).isEqualTo("café");
    assertThat(SERVER.get("/things/a%20b+c").json().path("slug").asText()).isEqualTo("a b+c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", "9223372036854775808", "99999999999999999999999"})
  void an_id_that_cannot_be_is_not_found(String id) throws IOException {
    assertThat(SERVER.send("DELETE", "/things/x/parts/" + id).refuses(404).error("part"))
        .isEqualTo("not found");
  }

  @Test
  void the_largest_id_is_one() throws IOException {
    assertThat(SERVER.send("DELETE", "/things/x/parts/9223372036854775807").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tag=%zz", "tag=%", "tag=%ff", "tag=%ed%a0%80", "tag=%00", "%ff=1"})
  void a_query_that_is_no_text_is_refused(String query) throws IOException {
    SERVER.get("/list?" + query).refuses(400);
  }

  @Test
  void a_long_address_is_refused() throws IOException {
    SERVER.get("/things/" + "x".repeat(9 * 1024)).refuses(414);
    SERVER.get("/things/" + "x".repeat(40 * 1024)).refuses(414);
    assertThat(SERVER.get("/things/" + "x".repeat(8000)).status()).isEqualTo(200);
  }
}
