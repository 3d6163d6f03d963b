package dev.portolan.vocabulary.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.portolan.shared.domain.Actor;
import dev.portolan.vocabulary.application.FillVocabulary;
import dev.portolan.vocabulary.application.port.InMemoryVocabulary;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import dev.portolan.vocabulary.domain.Adjective;
import dev.portolan.vocabulary.domain.Countability;
import dev.portolan.vocabulary.domain.Gender;
import dev.portolan.vocabulary.domain.Marked;
import dev.portolan.vocabulary.domain.Noun;
import dev.portolan.vocabulary.domain.Sentence;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.Verb;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every template that comes with the program, with every word of its theme and type. */
class StarterSheetsTest {

  private static final Set<String> BEFORE_MASCULINE =
      Set.of("el", "un", "del", "al", "este", "nuestro");
  private static final Set<String> BEFORE_FEMININE = Set.of("la", "una", "esta", "nuestra");
  private static final Set<String> ARTICLES =
      Set.of("el", "la", "un", "una", "del", "al", "este", "esta");
  private static final Set<String> BEFORE_WATER =
      Set.of("el", "un", "del", "al", "esta", "nuestra");
  private static final Pattern FEMININE_SUBJECT =
      Pattern.compile(
          "sopa|salsa|crema|[Mm]i jefa|secretaria|directora|jugadora|nadadora|campeona"
              + "|taberna|cafetería|pizzería");
  private static final Pattern MASCULINE_SUBJECT =
      Pattern.compile(
          "arroz|puré|guiso|compañero|tu jefe|portero|entrenador|ciclista|restaurante" + "|un bar");
  private static final Pattern WRONG_SPANISH =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:de el|a el|la agua|una agua)(?!\\p{L})|y h?i(?!e)|o h?o)");
  private static final Pattern WRONG_ENGLISH =
      Pattern.compile("(?i)\\b(?:a [aeio]|an (?!honest|hour)[^aeiou]|(?:the the|a a|to to)\\b)");

  private final VocabularyStore store = filled();

  private static VocabularyStore filled() {
    var store = InMemoryVocabulary.store();
    var fill =
        new FillVocabulary(
            new ResourceStarterSheets(),
            new CsvSheetReader(),
            store.words(),
            store.templates(),
            store.transactions());
    assertThat(fill.handle(new Actor.Operator("start"), new FillVocabulary.Command())).isTrue();
    return store;
  }

  @Test
  void four_themes_have_fifteen_words_and_five_templates_of_each_type() {
    var words = store.transactions().read(store.words()::tallies);
    assertThat(words).hasSize(12).allSatisfy(it -> assertThat(it.count()).isGreaterThan(14));
    assertThat(words.stream().map(it -> it.theme().value()))
        .containsOnly("cooking", "work", "sports", "restaurant");
    assertThat(words.stream().map(it -> it.type())).containsOnly(WordType.values());
    var templates = store.transactions().read(store.templates()::tallies);
    assertThat(templates).hasSize(12).allSatisfy(it -> assertThat(it.count()).isGreaterThan(4));
  }

  @TestFactory
  Stream<DynamicTest> every_template_is_right_with_every_word() {
    return templates().stream()
        .map(template ->
            dynamicTest(
                template.theme().value() + ": " + template.wording().spanish(),
                () -> {
                  var seen = new HashSet<String>();
                  for (var word : words(template)) {
                    check(template.with(word), seen);
                  }
                }));
  }

  private static void check(Sentence sentence, Set<String> seen) {
    var spanish = sentence.spanish();
    assertThat(seen.add(spanish.text())).as(spanish.text()).isTrue();
    assertSentence(spanish, "[¿¡]?\\p{Lu}[^{}|<>]*[.?!]");
    assertSentence(sentence.english(), "\\p{Lu}[^{}|<>]*[.?!]");
    assertThat(WRONG_SPANISH.matcher(spanish.text()).find()).as(spanish.text()).isFalse();
    assertThat(WRONG_ENGLISH.matcher(sentence.english().text()).find())
        .as(sentence.english().text())
        .isFalse();
    assertThat(sentence.english().word()).isEqualToIgnoringCase(sentence.word().term().english());
    String form = spanish.word();
    switch (sentence.word().term()) {
      case Noun noun -> {
        assertThat(form).isEqualToIgnoringCase(noun.spanish());
        assertArticle(noun, spanish);
      }
      case Adjective adjective -> assertAgrees(adjective, spanish);
      case Verb verb -> assertThat(form).isEqualToIgnoringCase(verb.spanish());
    }
  }

  private static void assertSentence(Marked marked, String shape) {
    assertThat(marked.text()).matches(shape).doesNotContain("  ", " .", " ?", " ,");
  }

  /** An article or demonstrative before a noun is of its gender. */
  private static void assertArticle(Noun noun, Marked spanish) {
    String before = spanish.text().substring(0, spanish.start()).strip();
    String last = before.replaceAll(".*[ ¿¡]", "").toLowerCase(Locale.ROOT);
    var allowed =
        noun.gender() == Gender.MASCULINE
            ? BEFORE_MASCULINE
            : noun.spanish().equals("agua") ? BEFORE_WATER : BEFORE_FEMININE;
    boolean bare = noun.countability() == Countability.MASS && !ARTICLES.contains(last);
    assertThat(bare || allowed.contains(last)).as(spanish.text()).isTrue();
  }

  /** The nouns of adjectives' sentences, with their gender: each sentence has one of them. */
  private static void assertAgrees(Adjective adjective, Marked spanish) {
    boolean feminine = FEMININE_SUBJECT.matcher(spanish.text()).find();
    boolean masculine = MASCULINE_SUBJECT.matcher(spanish.text()).find();
    assertThat(feminine).as("one subject in " + spanish.text()).isNotEqualTo(masculine);
    assertThat(spanish.word())
        .as(spanish.text())
        .isEqualTo(feminine ? adjective.feminine() : adjective.masculine());
  }

  private List<Template> templates() {
    return store.transactions().read(() -> store.templates().list(Selection.ALL));
  }

  private List<Word> words(Template template) {
    var of =
        new Selection(
            Optional.of(template.theme().value()), Optional.of(template.wording().type()));
    return store.transactions().read(() -> store.words().list(of));
  }
}
