package dev.portolan.recalls.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.http.Answer;
import dev.portolan.http.HttpSuite;
import dev.portolan.http.PortolanUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** To search, to read, to check and to bring in. */
abstract class RecallSuite extends HttpSuite {

  private static final String IMPORT = "/api/recalls/import";

  RecallSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void what_was_brought_in_is_found_and_read() {
    String brand = fresh("Baxa");
    String number = bringIn(brand, "Écluse Kettle", "BX-200", "012345678905");
    for (String query : List.of("ecluse+kettle", "KETTEL+eclues", "ecl")) {
      Answer list = anonymous().get("/api/recalls?q=" + query + "&brand=" + brand).expect(200);
      assertThat(list.texts("/recalls/0/recall/products", "name")).containsExactly("Écluse Kettle");
      assertThat(list.at("/recalls/0/score").asDouble()).isBetween(0.3, 1.0);
      assertThat(list.at("/recalls/0/recall/demo").asBoolean(true)).isFalse();
      assertThat(list.text("/recalls/0/recall/agency")).isEqualTo("CPSC");
    }
    Answer list = anonymous().get("/api/recalls?brand=" + brand).expect(200);
    assertThat(list.text("/recalls/0/recall/number")).isEqualTo(number);
    assertThat(list.at("/recalls/0/score").asDouble()).isEqualTo(1);
    long id = list.at("/recalls/0/recall/id").asLong();
    Answer one = anonymous().get("/api/recalls/" + id).expect(200);
    assertThat(one.at("/recall")).isEqualTo(list.at("/recalls/0/recall"));
    assertThat(one.text("/recall/date")).isEqualTo("2024-01-04");
    assertThat(one.texts("/recall/remedies")).containsExactly("Refund");
  }

  @Test
  void a_list_goes_on_where_its_cursor_says() {
    String brand = fresh("Cursa");
    for (int i = 0; i < 5; i++) {
      bringIn(brand, i % 2 == 0 ? "Lantern" : "Lantern with Handle", "", "");
    }
    for (String query : List.of("q=lantern&", "")) {
      String path = "/api/recalls?" + query + "brand=" + brand;
      var whole = anonymous().get(path).expect(200).at("/recalls");
      assertThat(whole).hasSize(5);
      var pieces = new ArrayList<Object>();
      Answer page = anonymous().get(path + "&limit=2").expect(200);
      page.at("/recalls").forEach(pieces::add);
      while (page.at("/next").isTextual()) {
        page = anonymous().get(path + "&limit=2&cursor=" + page.text("/next")).expect(200);
        page.at("/recalls").forEach(pieces::add);
      }
      assertThat(pieces).hasSize(5).containsExactlyElementsOf(whole);
    }
  }

  @Test
  void days_bound_a_list() {
    String brand = fresh("Daya");
    bringIn(brand, "Lantern", "", "");
    String path = "/api/recalls?brand=" + brand;
    assertThat(anonymous().get(path + "&from=2024-01-04&to=2024-01-04").at("/recalls")).hasSize(1);
    assertThat(anonymous().get(path + "&from=2024-01-05").at("/recalls")).isEmpty();
    assertThat(anonymous().get(path + "&q=lantern&to=2024-01-03").at("/recalls")).isEmpty();
  }

  @Test
  void a_search_that_makes_no_sense_is_refused() {
    anonymous().get("/api/recalls?q=%21%3F").expect(422, "q", "must have a letter or a digit");
    anonymous().get("/api/recalls?q=" + "x".repeat(201)).expect(422, "q");
    anonymous().get("/api/recalls?cursor=abc").expect(422, "cursor");
    anonymous().get("/api/recalls?from=yesterday").expect(422, "from");
    anonymous().get("/api/recalls?from=2024-01-02&to=2024-01-01").expect(422, "to");
    anonymous().get("/api/recalls?limit=0").expect(400, "limit");
    anonymous().get("/api/recalls?limit=1000").expect(200);
    anonymous().get("/api/recalls?q=%00").expect(400);
    anonymous().get("/api/recalls?q=%27%22%25_*()%20OR%20x").expect(200);
    anonymous().get("/api/recalls/99999999").expect(404, "recall", "not found");
    anonymous().get("/api/recalls/9999999999999999999").expect(404, "recall", "not found");
    anonymous().get("/api/recalls/x").expect(404, "recall", "not found");
  }

  @Test
  void a_product_gets_its_verdict_and_how_far_the_knowledge_reaches() {
    String brand = fresh("Vera");
    bringIn(
        brand + " Home Inc., of Reno, Nevada", "Induction Wok", "V-9 and V-10", "4006381333931");
    Answer certain = check("{'name': 'Wok', 'brand': '%s', 'model': 'v 10'}".formatted(brand));
    assertThat(certain.text("/verdict")).isEqualTo("recalled");
    assertThat(certain.texts("/matches/0/why")).contains("same-model-and-brand");
    assertThat(certain.text("/coverage/newestRecall")).isGreaterThanOrEqualTo("2024-01-04");
    assertThat(certain.at("/coverage/demo").asBoolean(true)).isFalse();

    Answer alike = check("{'name': 'inducton wok', 'brand': '%s', 'model': null}".formatted(brand));
    assertThat(alike.text("/verdict")).isEqualTo("possible-match");
    assertThat(alike.texts("/matches/0/why")).contains("same-brand", "similar-name");
    assertThat(alike.at("/matches/0/score").asDouble()).isBetween(0.6, 1.0);

    Answer unknown = check("{'name': 'Zyqqurat xkcd', 'upc': '4006381333932'}");
    assertThat(unknown.text("/verdict")).isEqualTo("no-known-recall");
    assertThat(unknown.texts("/notes").getFirst()).contains("check digit");
    assertThat(unknown.at("/coverage/newestRecall").isTextual()).isTrue();
  }

  @Test
  void up_to_twenty_products_are_checked_at_once() {
    String brand = fresh("Multa");
    bringIn(brand, "Samovar", "S-1", "012345678905");
    Answer both =
        check(
            "{'products': [{'name': 'Zyqqurat xkcd'}, {'name': 'x', 'brand': '%s', 'model': 's1'}]}"
                .formatted(brand));
    assertThat(both.texts("/verdicts", "verdict")).containsExactly("no-known-recall", "recalled");
    anonymous()
        .post(
            "/api/safety-check", "{'products': [" + "{'name': 'x'},".repeat(20) + "{'name': 'x'}]}")
        .expect(422, "products");
    anonymous().post("/api/safety-check", "{'products': []}").expect(422, "products");
    anonymous()
        .post("/api/safety-check", "{'products': [{'name': 'x'}, {'name': '', 'upc': '1'}]}")
        .expect(422, "products/1/upc");
    anonymous().post("/api/safety-check", "{'name': 'x', 'colour': 'red'}").expect(400);
    anonymous().post("/api/safety-check", "{'products': {}}").expect(400);
    anonymous().post("/api/safety-check", "{}").expect(422, "name", "can't be blank");
    assertThat(
            check("{'products': [" + "{'name': 'x'},".repeat(19) + "{'name': 'x'}]}")
                .at("/verdicts"))
        .hasSize(20);
  }

  @Test
  void an_import_may_be_repeated_and_says_what_it_came_to() {
    String brand = fresh("Idema");
    String records = "[" + record(fresh("n"), brand, "Urn", "", "") + "]";
    var admin = admin().api();
    assertThat(admin.post(IMPORT, records).expect(200).at("/added").asInt()).isEqualTo(1);
    assertThat(admin.post(IMPORT, records).expect(200).at("/unchanged").asInt()).isEqualTo(1);
    String changed = records.replace("Urn", "Urns");
    assertThat(admin.post(IMPORT, changed).expect(200).at("/updated").asInt()).isEqualTo(1);
  }

  @Test
  void a_bad_record_is_named_and_keeps_the_others_out_unless_told_to_keep_going() {
    String brand = fresh("Bada");
    String records =
        "[" + record(fresh("n"), brand, "Urn", "", "") + ", {'RecallNumber': '7', 'Title': 'T'}]";
    var admin = admin().api();
    Answer refused = admin.post(IMPORT, records).expect(422);
    assertThat(refused.at("/refusals/0/index").asInt()).isEqualTo(1);
    assertThat(refused.text("/refusals/0/number")).isEqualTo("7");
    assertThat(refused.at("/refusals/0/errors").has("RecallDate")).isTrue();
    assertThat(anonymous().get("/api/recalls?brand=" + brand).at("/recalls")).isEmpty();

    Answer kept = admin.post(IMPORT + "?keepGoing=true", records).expect(200);
    assertThat(kept.at("/added").asInt()).isEqualTo(1);
    assertThat(kept.at("/refused").asInt()).isEqualTo(1);
    assertThat(anonymous().get("/api/recalls?brand=" + brand).at("/recalls")).hasSize(1);
  }

  @Test
  void only_who_may_brings_recalls_in() {
    anonymous().post(IMPORT, "[]").expect(401, "token", "is missing");
    bob().api().post(IMPORT, "nonsense").expect(403, "recalls", "forbidden");
    moderator().api().post(IMPORT, "[]").expect(403, "recalls", "forbidden");
    admin().api().post(IMPORT, "nonsense").expect(422, "file");
    admin().api().post(IMPORT, "{}").expect(422, "file");
    admin().api().with("Content-Type", "text/plain").post(IMPORT, "[]").expect(415);
  }

  private Answer check(String body) {
    return anonymous().post("/api/safety-check", body).expect(200);
  }

  /** Brings one recall in and gives its number. */
  private String bringIn(String brand, String name, String model, String upc) {
    String number = fresh("n");
    Answer report =
        admin().api().post(IMPORT, "[" + record(number, brand, name, model, upc) + "]").expect(200);
    assertThat(report.at("/added").asInt()).isEqualTo(1);
    return number;
  }

  private static String record(String number, String brand, String name, String model, String upc) {
    return """
    {'RecallID': 1, 'RecallNumber': '%s', 'RecallDate': '2024-01-04T00:00:00', 'Description': 'Hot.',
     'Title': '%s Recalls Them', 'URL': 'https://www.example.gov/x', 'Products': [{'Name': '%s', 'Model': '%s'}],
     'Manufacturers': [{'Name': '%s'}], 'ProductUPCs': [{'UPC': '%s'}], 'Hazards': [{'Name': 'Burn'}],
     'Remedies': [], 'RemedyOptions': [{'Option': 'Refund'}], 'Images': []}
    """
        .formatted(number, brand, name, model, brand, upc);
  }
}
