package dev.portolan.vocabulary.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.http.Api;
import dev.portolan.http.PortolanUnderTest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What moderators do with words and templates. */
abstract class ManagingSuite extends VocabularySuite {

  private static final String WORDS = "/api/vocabulary/admin/words";
  private static final String TEMPLATES = "/api/vocabulary/admin/templates";

  ManagingSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void a_moderator_makes_a_word_that_learners_see_and_keep() {
    String theme = newTheme();
    var api = moderator().api();
    var made =
        api.post(
                WORDS,
                ("{'word': {'theme': '%s', 'type': 'noun', 'spanish': 'águila',"
                        + " 'gender': 'feminine', 'english': 'eagle'}}")
                    .formatted(theme))
            .expect(201);
    assertThat(made.text("/word/article")).isEqualTo("el");
    assertThat(made.text("/word/countability")).isEqualTo("countable");
    long id = made.at("/word/id").asLong();
    var user = newUser();
    user.api().put(learned(id)).expect(204);
    var changed = api.put(WORDS + "/" + id, verb(theme, "volar", "fly")).expect(200);
    assertThat(changed.at("/word/gender").isMissingNode()).isTrue();
    assertThat(known(user.api(), theme)).containsExactly("volar");
    assertThat(api.get(WORDS + "?theme=" + theme).expect(200).texts("/words", "english"))
        .containsExactly("fly");
    api.delete(WORDS + "/" + id).expect(204);
    api.delete(WORDS + "/" + id).expect(404, "word", "not found");
    api.put(WORDS + "/" + id, verb(theme, "volar", "fly")).expect(404, "word", "not found");
    assertThat(known(user.api(), theme)).isEmpty();
  }

  @Test
  void a_moderator_makes_a_template_that_agrees_with_every_word() {
    String theme = newTheme();
    var api = moderator().api();
    String sheet =
        HEADER
            + "word,"
            + theme
            + ",noun,mesa,,feminine,,table\n"
            + "word,"
            + theme
            + ",noun,libro,,masculine,,book\n";
    importSheet(api, sheet).expect(200);
    api.post(TEMPLATES, template(theme, "{noun.definite} es rojo.")).expect(422, "spanish");
    long id =
        api.post(TEMPLATES, template(theme, "{noun.definite} es roj{o|a}."))
            .expect(201)
            .at("/template/id")
            .asLong();
    assertThat(sentences(theme)).containsExactlyInAnyOrder("La mesa es roja.", "El libro es rojo.");
    api.put(TEMPLATES + "/" + id, template(theme, "Veo {noun.indefinite}.")).expect(200);
    assertThat(sentences(theme)).containsExactlyInAnyOrder("Veo una mesa.", "Veo un libro.");
    assertThat(api.get(TEMPLATES + "?theme=" + theme).expect(200).at("/templates")).hasSize(1);
    api.delete(TEMPLATES + "/" + id).expect(204);
    api.delete(TEMPLATES + "/" + id).expect(404, "template", "not found");
    anonymous().post("/api/vocabulary/sentences", nouns(theme)).expect(404, "theme", "not found");
  }

  @Test
  void what_is_wrong_is_told_field_by_field_and_what_is_there_is_a_conflict() {
    String theme = newTheme();
    var api = moderator().api();
    api.post(WORDS, verb(theme, "cortar", "cut")).expect(201);
    api.post(WORDS, verb(theme, "cortar", "slice")).expect(409, "word", "is there already");
    long other = api.post(WORDS, verb(theme, "picar", "chop")).expect(201).at("/word/id").asLong();
    api.put(WORDS + "/" + other, verb(theme, "cortar", "cut")).expect(409, "word");
    var wrong = api.post(WORDS, verb("No Theme", "corto", "to cut")).expect(422);
    assertThat(wrong.at("/errors").propertyStream().map(it -> it.getKey()))
        .containsExactlyInAnyOrder("theme", "spanish", "english");
    api.post(WORDS, "{}").expect(422, "word", "can't be blank");
    api.post(WORDS, "{'word': {'tema': 'x'}}").expect(400, "/word/tema");
    api.post(TEMPLATES, "{'template': {}}").expect(422, "theme", "can't be blank");
  }

  @Test
  void only_moderators_and_admins_manage() {
    var user = newUser().api();
    for (String path : List.of(WORDS, TEMPLATES)) {
      anonymous().get(path).expect(401, "token", "is missing");
      user.get(path).expect(403, "vocabulary", "forbidden");
      admin().api().get(path).expect(200);
      for (Api api : List.of(anonymous(), user)) {
        int status = api == user ? 403 : 401;
        api.post(path, path.equals(WORDS) ? "{'word': {}}" : "{'template': {}}").expect(status);
        api.put(path + "/1", path.equals(WORDS) ? "{'word': {}}" : "{'template': {}}")
            .expect(status);
        api.delete(path + "/1").expect(status);
      }
    }
    importSheet(anonymous(), HEADER).expect(401);
    importSheet(user, HEADER).expect(403, "vocabulary", "forbidden");
  }

  @Test
  void a_sheet_is_taken_in_and_twice_is_once() {
    String theme = newTheme();
    String sheet =
        "\uFEFF"
            + HEADER
            + "word,"
            + theme
            + ",verb,cortar,,,,cut\r\n"
            + "word,"
            + theme
            + ",adjective,frío,fría,,,cold\r\n"
            + "template,"
            + theme
            + ",verb,\"Hoy, voy a {verb.infinitive}.\",,,,"
            + "\"Today, I am going to {verb.bare}.\"\r\n";
    var api = moderator().api();
    var first = importSheet(api, sheet).expect(200);
    assertThat(first.at("/words/added").asInt()).isEqualTo(2);
    assertThat(first.at("/templates/added").asInt()).isEqualTo(1);
    var second = importSheet(api, sheet.replace("cold", "chilly")).expect(200);
    assertThat(second.at("/words/added").asInt()).isZero();
    assertThat(second.at("/words/changed").asInt()).isEqualTo(1);
    assertThat(anonymous().get("/api/vocabulary/words?theme=" + theme).texts("/words", "english"))
        .containsExactly("cut", "chilly");
  }

  @Test
  void every_wrong_line_is_named_and_nothing_is_taken_in() {
    String theme = newTheme();
    String sheet =
        HEADER
            + "word,"
            + theme
            + ",verb,cortar,,,,cut\n"
            + "word,"
            + theme
            + ",verb,corto,,,,to cut\n"
            + "word,"
            + theme
            + "\n"
            + "phrase,"
            + theme
            + ",verb,picar,,,,chop\n"
            + "word,"
            + theme
            + ",noun,mesa,,,,table\n";
    var api = moderator().api();
    var refused = importSheet(api, sheet).expect(422);
    assertThat(refused.at("/errors").propertyStream().map(it -> it.getKey()))
        .containsExactly("line 3", "line 4", "line 5", "line 6");
    assertThat(refused.texts("/errors/line 3")).hasSize(2);
    assertThat(words(theme)).isEmpty();
    importSheet(api, "spanish,english\ncortar,cut\n").expect(422, "line 1");
  }

  @Test
  void a_sheet_is_text_in_utf_8_and_not_too_large() {
    var api = moderator().api();
    api.post("/api/vocabulary/admin/import", "{}").expect(415, "Content-Type");
    var csv = api.with("Content-Type", "text/csv");
    csv.with("Content-Type", "text/csv; charset=latin1")
        .post("/api/vocabulary/admin/import", HEADER)
        .expect(415, "Content-Type");
    csv.post("/api/vocabulary/admin/import", "").expect(400, "body");
    csv.post("/api/vocabulary/admin/import", HEADER + "\u0000").expect(400, "body");
    csv.post("/api/vocabulary/admin/import", "x".repeat(1024 * 1024 + 1)).expect(413, "body");
  }

  private List<String> sentences(String theme) {
    var answer = anonymous().post("/api/vocabulary/sentences", nouns(theme)).expect(200);
    return StreamSupport.stream(answer.at("/sentences").spliterator(), false)
        .map(sentence -> sentence.at("/spanish/text").asText())
        .toList();
  }

  private static String nouns(String theme) {
    return "{'theme': '%s', 'type': 'noun'}".formatted(theme);
  }

  private static String verb(String theme, String spanish, String english) {
    return "{'word': {'theme': '%s', 'type': 'verb', 'spanish': '%s', 'english': '%s'}}"
        .formatted(theme, spanish, english);
  }

  private static String template(String theme, String spanish) {
    return ("{'template': {'theme': '%s', 'type': 'noun', 'spanish': '%s',"
            + " 'english': 'Look at {noun.definite}.'}}")
        .formatted(theme, spanish);
  }
}
