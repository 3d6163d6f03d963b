package dev.portolan.vocabulary.http;

import dev.portolan.http.Answer;
import dev.portolan.http.Api;
import dev.portolan.http.HttpSuite;
import dev.portolan.http.PortolanUnderTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** What the suites of the vocabulary share: themes and learners that no other test uses. */
abstract class VocabularySuite extends HttpSuite {

  static final String HEADER = "kind,theme,type,spanish,feminine,gender,countability,english\n";
  static final String COOKIE = "portolan_learner";

  private static final AtomicLong THEMES = new AtomicLong();

  VocabularySuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  /** A theme that no other test uses. */
  static String newTheme() {
    String letters =
        Long.toString(THEMES.incrementAndGet(), 10)
            .chars()
            .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
            .reduce("", String::concat);
    return "theme-" + letters;
  }

  /** A theme with these verbs, whose English is the Spanish again, and one template. */
  String themeOf(String... verbs) {
    String theme = newTheme();
    var sheet = new StringBuilder(HEADER);
    for (String verb : verbs) {
      sheet.append("word,").append(theme).append(",verb,").append(verb).append(",,,,x\n");
    }
    sheet.append("template,").append(theme);
    sheet.append(",verb,Quiero {verb.infinitive}.,,,,I want to {verb.bare}.\n");
    importSheet(moderator().api(), sheet.toString()).expect(200);
    return theme;
  }

  static Answer importSheet(Api api, String sheet) {
    return api.with("Content-Type", "text/csv; charset=utf-8")
        .post("/api/vocabulary/admin/import", sheet);
  }

  /** The ids of a theme's words, in the order in which they were made. */
  List<Long> words(String theme) {
    return StreamSupport.stream(
            anonymous()
                .get("/api/vocabulary/words?theme=" + theme)
                .expect(200)
                .at("/words")
                .spliterator(),
            false)
        .map(word -> word.path("id").asLong())
        .toList();
  }

  static String learned(long word) {
    return "/api/vocabulary/words/" + word + "/learned";
  }

  /** What somebody knows of a theme. */
  static List<String> known(Api api, String theme) {
    return api.get("/api/vocabulary/words?learned=true&theme=" + theme)
        .expect(200)
        .texts("/words", "spanish");
  }

  static String wish(String theme, int count) {
    return "{'theme': '%s', 'type': 'verb', 'count': %d}".formatted(theme, count);
  }

  /** The same client with the cookie that the answer gave. */
  Api keeping(Answer answer) {
    return anonymous().with("Cookie", cookie(answer));
  }

  static String cookie(Answer answer) {
    return answer.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }
}
