package dev.portolan.vocabulary.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.http.Answer;
import dev.portolan.http.Api;
import dev.portolan.http.PortolanUnderTest;
import dev.portolan.http.Together;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Learning words, with an account and without. */
abstract class LearnerSuite extends VocabularySuite {

  LearnerSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void an_empty_database_has_four_themes_with_enough_to_learn() {
    var themes = anonymous().get("/api/vocabulary/themes").expect(200);
    assertThat(themes.texts("/themes", "theme"))
        .contains("cooking", "work", "sports", "restaurant");
    for (JsonNode theme : themes.at("/themes")) {
      if (!theme.path("theme").asText().startsWith("theme-")) {
        assertThat(texts(theme.path("types"), "type")).containsExactly("verb", "noun", "adjective");
        for (JsonNode type : theme.path("types")) {
          assertThat(type.path("words").asInt()).isGreaterThanOrEqualTo(15);
          assertThat(type.path("templates").asInt()).isGreaterThanOrEqualTo(5);
        }
      }
    }
  }

  @Test
  void words_are_chosen_by_theme_and_type() {
    var nouns = anonymous().get("/api/vocabulary/words?theme=cooking&type=noun").expect(200);
    assertThat(nouns.texts("/words", "type")).containsOnly("noun");
    var water =
        StreamSupport.stream(nouns.at("/words").spliterator(), false)
            .filter(word -> word.path("spanish").asText().equals("agua"))
            .findFirst()
            .orElseThrow();
    assertThat(water.path("article").asText()).isEqualTo("el");
    assertThat(water.path("gender").asText()).isEqualTo("feminine");
    assertThat(water.path("learned").asBoolean(true)).isFalse();
    assertThat(words("no-such-theme")).isEmpty();
    anonymous().get("/api/vocabulary/words?type=adverb").expect(422, "type");
    anonymous().get("/api/vocabulary/words?learned=maybe").expect(400, "learned");
  }

  @Test
  void sentences_mark_different_words() {
    for (String type : List.of("verb", "noun", "adjective")) {
      var answer =
          anonymous()
              .post(
                  "/api/vocabulary/sentences",
                  "{'theme': 'restaurant', 'type': '" + type + "', 'count': 20}")
              .expect(200);
      assertThat(answer.at("/sentences")).hasSizeGreaterThanOrEqualTo(15);
      var seen = new HashSet<Long>();
      for (JsonNode sentence : answer.at("/sentences")) {
        var word = sentence.path("word");
        assertThat(seen.add(word.path("id").asLong())).isTrue();
        assertThat(marked(sentence.path("english")))
            .isEqualToIgnoringCase(word.path("english").asText());
        assertThat(marked(sentence.path("spanish")).toLowerCase(Locale.ROOT))
            .isIn(word.path("spanish").asText(), word.path("feminine").asText());
      }
    }
  }

  @Test
  void five_sentences_come_if_nothing_is_said_and_never_more_than_words() {
    var five =
        anonymous()
            .post("/api/vocabulary/sentences", "{'theme': 'work', 'type': 'noun'}")
            .expect(200);
    assertThat(five.at("/sentences")).hasSize(5);
    String theme = themeOf("cortar", "pelar");
    assertThat(
            anonymous()
                .post("/api/vocabulary/sentences", wish(theme, 20))
                .expect(200)
                .at("/sentences"))
        .hasSize(2);
  }

  @Test
  void a_wish_that_makes_no_sense_is_refused() {
    var api = anonymous();
    String path = "/api/vocabulary/sentences";
    api.post(path, "{'theme': 'Work', 'type': 'x', 'count': 21}").expect(422, "theme");
    api.post(path, "{'theme': 'Work', 'type': 'x', 'count': 21}").expect(422, "type");
    api.post(path, "{'theme': 'Work', 'type': 'x', 'count': 21}").expect(422, "count");
    api.post(path, "{}").expect(422, "theme", "can't be blank");
    api.post(path, "{'theme': 'no-such-theme', 'type': 'verb'}").expect(404, "theme", "not found");
    api.post(path, "{'theme': 'work', 'type': 'verb', 'count': 1.5}").expect(400, "/count");
    api.post(path, "{'theme': 'work', 'type': 'verb', 'number': 1}").expect(400, "/number");
  }

  @Test
  void who_only_looks_gets_no_cookie() {
    for (String path : List.of("themes", "words?theme=work", "progress")) {
      assertThat(anonymous().get("/api/vocabulary/" + path).expect(200).header("Set-Cookie"))
          .isEmpty();
    }
    long word = words("cooking").getFirst();
    assertThat(anonymous().delete(learned(word)).expect(204).header("Set-Cookie")).isEmpty();
  }

  @Test
  void who_learns_without_an_account_is_known_by_a_cookie() {
    String theme = themeOf("cortar", "pelar");
    var first = anonymous().put(learned(words(theme).getFirst())).expect(204);
    assertThat(first.header("Set-Cookie").orElseThrow())
        .matches(
            COOKIE
                + "=[A-Za-z0-9_-]{43}; Path=/api/vocabulary; Max-Age=31536000; HttpOnly;"
                + " SameSite=Lax");
    var api = keeping(first);
    var second = api.put(learned(words(theme).getLast())).expect(204);
    assertThat(cookie(second)).isEqualTo(cookie(first));
    assertThat(known(api, theme)).containsExactly("cortar", "pelar");
    assertThat(known(anonymous(), theme)).isEmpty();
    api.delete(learned(words(theme).getFirst())).expect(204);
    assertThat(known(api, theme)).containsExactly("pelar");
    assertThat(
            api.get("/api/vocabulary/words?learned=false&theme=" + theme)
                .texts("/words", "spanish"))
        .containsExactly("cortar");
  }

  @Test
  void a_cookie_that_somebody_made_up_is_worth_nothing() {
    long word = words("cooking").getFirst();
    var api = anonymous().with("Cookie", COOKIE + "=mine");
    assertThat(cookie(api.put(learned(word)).expect(204))).doesNotContain("=mine");
    assertThat(known(api, "cooking")).isEmpty();
  }

  @Test
  void unknown_words_are_not_found() {
    for (String word : List.of("999999999", "0", "-1", "x", "99999999999999999999")) {
      anonymous()
          .put("/api/vocabulary/words/" + word + "/learned")
          .expect(404, "word", "not found");
      anonymous()
          .delete("/api/vocabulary/words/" + word + "/learned")
          .expect(404, "word", "not found");
    }
  }

  @Test
  void progress_tells_what_is_known_and_what_was_practised() {
    String theme = themeOf("cortar", "pelar", "picar");
    var lesson = anonymous().post("/api/vocabulary/sentences", wish(theme, 2)).expect(200);
    var api = keeping(lesson);
    api.put(learned(words(theme).getFirst())).expect(204);
    assertProgress(api, theme, 1, 2, 3);
    assertProgress(anonymous(), theme, 0, 0, 3);
    var more = api.post("/api/vocabulary/sentences", wish(theme, 3)).expect(200);
    assertThat(texts(more.at("/sentences"), "word")).hasSize(3);
    assertProgress(api, theme, 1, 3, 3);
  }

  @Test
  void a_user_finds_it_again_wherever_they_sign_in() {
    String theme = themeOf("cortar");
    var user = newUser();
    var answer = user.api().put(learned(words(theme).getFirst())).expect(204);
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(known(signIn(user.name(), user.email()).api(), theme)).containsExactly("cortar");
  }

  @Test
  void another_process_on_the_same_database_knows_the_learner_and_fills_nothing_twice() {
    try (var first = portolan().another()) {
      var word = first.api().get("/api/vocabulary/words?theme=work").at("/words/0");
      var answer = first.api().put(learned(word.path("id").asLong())).expect(204);
      var themes = first.api().get("/api/vocabulary/themes").json();
      try (var second = PortolanUnderTest.on(first.url())) {
        var learner = second.api().with("Cookie", cookie(answer));
        assertThat(known(learner, "work")).containsExactly(word.path("spanish").asText());
        assertThat(second.api().get("/api/vocabulary/themes").json()).isEqualTo(themes);
      }
    }
  }

  @Test
  void what_the_cookie_learned_is_added_to_who_signs_in() {
    String theme = themeOf("cortar", "pelar");
    var before = anonymous().put(learned(words(theme).getFirst())).expect(204);
    var user = newUser();
    user.api().put(learned(words(theme).getLast())).expect(204);
    var signedIn = user.api().with("Cookie", cookie(before));
    var seen = signedIn.get("/api/vocabulary/words?learned=true&theme=" + theme).expect(200);
    assertThat(seen.texts("/words", "spanish")).containsExactly("cortar", "pelar");
    assertThat(seen.header("Set-Cookie").orElseThrow())
        .startsWith(COOKIE + "=; ")
        .contains("Max-Age=0");
    assertThat(known(user.api(), theme)).containsExactly("cortar", "pelar");
    assertThat(known(keeping(before), theme)).isEmpty();
    user.api().delete(learned(words(theme).getFirst())).expect(204);
    signedIn.get("/api/vocabulary/progress").expect(200);
    assertThat(known(user.api(), theme)).containsExactly("pelar");
  }

  @Test
  void two_tabs_at_once_lose_nothing() {
    String theme = themeOf("cortar", "pelar", "picar", "batir", "salar", "asar", "servir", "lavar");
    var words = words(theme);
    var api = keeping(anonymous().put(learned(words.getFirst())).expect(204));
    var user = newUser();
    Together.run(
        words.stream()
            .<Callable<Answer>>map(word -> () -> api.put(learned(word)).expect(204))
            .toList());
    assertThat(known(api, theme)).hasSize(8);
    Together.run(
        words.stream()
            .<Callable<Answer>>map(word -> () -> user.api().put(learned(word)).expect(204))
            .toList());
    assertThat(known(user.api(), theme)).hasSize(8);
  }

  @Test
  void two_sign_ins_at_once_add_once_and_lose_nothing() {
    String theme = themeOf("cortar", "pelar", "picar");
    var words = words(theme);
    var lesson = anonymous().post("/api/vocabulary/sentences", wish(theme, 3)).expect(200);
    var tab = keeping(lesson);
    tab.put(learned(words.getFirst())).expect(204);
    var user = newUser();
    var signedIn = user.api().with("Cookie", cookie(lesson));
    var answers =
        Together.run(
            LongStream.range(0, 6)
                .<Callable<Answer>>mapToObj(number ->
                    switch ((int) number) {
                      case 0 -> () -> tab.put(learned(words.getLast())).expect(204);
                      case 1 -> () -> signedIn.put(learned(words.get(1))).expect(204);
                      default -> () -> signedIn.get("/api/vocabulary/progress").expect(200);
                    })
                .toList());
    // The tab that is not signed in came before the others, or got a cookie of its own.
    var late = keeping(answers.getFirst());
    user.api()
        .with("Cookie", cookie(answers.getFirst()))
        .get("/api/vocabulary/progress")
        .expect(200);
    assertThat(known(late, theme)).isEmpty();
    assertThat(known(user.api(), theme)).containsExactly("cortar", "pelar", "picar");
    assertProgress(user.api(), theme, 3, 3, 3);
  }

  private static void assertProgress(Api api, String theme, int known, int practised, int total) {
    var line =
        StreamSupport.stream(
                api.get("/api/vocabulary/progress").expect(200).at("/progress").spliterator(),
                false)
            .filter(it -> it.path("theme").asText().equals(theme))
            .findFirst()
            .orElseThrow();
    assertThat(List.of(line.path("known"), line.path("practised"), line.path("total")))
        .extracting(JsonNode::asInt)
        .containsExactly(known, practised, total);
  }

  private static String marked(JsonNode marked) {
    return marked
        .path("text")
        .asText()
        .substring(marked.path("start").asInt(), marked.path("end").asInt());
  }

  private static List<String> texts(JsonNode list, String member) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(entry -> entry.path(member).asText())
        .toList();
  }
}
