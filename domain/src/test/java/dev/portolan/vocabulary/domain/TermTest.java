package dev.portolan.vocabulary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Invalid;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

  @ParameterizedTest
  @CsvSource({
    "horno, masculine, el, un",
    "mesa, feminine, la, una",
    "agua, feminine, el, un",
    "águila, feminine, el, un",
    "área, feminine, el, un",
    "aula, feminine, el, un",
    "hacha, feminine, el, un",
    "hambre, feminine, el, un",
    "ansia, feminine, el, un",
    "arma blanca, feminine, el, un",
    "harina, feminine, la, una",
    "aguja, feminine, la, una",
    "anguila, feminine, la, una",
    "actriz, feminine, la, una",
    "amistad, feminine, la, una",
    "aorta, feminine, la, una",
    "avería, feminine, la, una",
    "almohada, feminine, la, una",
    "agenda, feminine, la, una",
    "oca, feminine, la, una"
  })
  void a_noun_takes_the_article_of_its_gender_and_sound(
      String spanish, String gender, String definite, String indefinite) {
    var noun = new Noun(spanish, Gender.of(gender), Countability.COUNTABLE, "thing");
    assertThat(noun.article()).isEqualTo(definite);
    assertThat(noun.inSpanish(Form.DEFINITE).spoken()).isEqualTo(definite + " " + spanish);
    assertThat(noun.inSpanish(Form.INDEFINITE).spoken()).isEqualTo(indefinite + " " + spanish);
    assertThat(noun.inSpanish(Form.BARE).spoken()).isEqualTo(spanish);
  }

  @ParameterizedTest
  @CsvSource({
    "oven, an",
    "fork, a",
    "egg, an",
    "hour, an",
    "honest, an",
    "house, a",
    "uniform, a",
    "useful, a",
    "usher, an",
    "utensil, a",
    "umbrella, an",
    "unimportant, an",
    "uncle, an",
    "European, a",
    "ice cream, an",
    "one-way street, a",
    "onion, an",
    "elegant, an"
  })
  void english_says_a_or_an_as_it_sounds(String english, String article) {
    assertThat(new Adjective("rojo", "roja", english).inEnglish(Form.INDEFINITE).article())
        .isEqualTo(article);
  }

  @Test
  void what_cannot_be_counted_stands_alone_where_others_have_an_article() {
    var flour = new Noun("harina", Gender.FEMININE, Countability.MASS, "flour");
    assertThat(flour.inSpanish(Form.INDEFINITE).spoken()).isEqualTo("harina");
    assertThat(flour.inEnglish(Form.INDEFINITE).spoken()).isEqualTo("flour");
    assertThat(flour.inSpanish(Form.DEFINITE).spoken()).isEqualTo("la harina");
    assertThat(flour.inEnglish(Form.DEFINITE).spoken()).isEqualTo("the flour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cortar", "comer", "servir", "freír", "ir", "montar a caballo"})
  void an_infinitive_is_a_verb(String spanish) {
    assertThat(Verb.of(spanish, "do").spanish()).isEqualTo(spanish);
  }

  @ParameterizedTest
  @ValueSource(strings = {"corto", "ducharse", "mesa", "or", "a caballo montar x"})
  void what_is_no_plain_infinitive_is_no_verb(String spanish) {
    assertRefused(() -> Verb.of(spanish, "do"), "spanish");
  }

  @Test
  void a_dictionary_leaves_out_articles_and_to() {
    assertRefused(() -> Verb.of("cortar", "to cut"), "english");
    assertRefused(() -> Noun.of("el horno", "masculine", null, "oven"), "spanish");
    assertRefused(() -> Noun.of("horno", "masculine", null, "an oven"), "english");
  }

  @Test
  void an_adjective_in_o_is_feminine_in_a() {
    assertThat(Adjective.of("rojo", "roja", "red").feminine()).isEqualTo("roja");
    assertThat(Adjective.of("español", "española", "Spanish").feminine()).isEqualTo("española");
    assertThat(Adjective.of("dulce", "dulce", "sweet").feminine()).isEqualTo("dulce");
    assertRefused(() -> Adjective.of("rojo", "rojo", "red"), "feminine");
    assertRefused(() -> Adjective.of("rojo", "rija", "red"), "feminine");
    assertRefused(() -> Adjective.of("rojo", null, "red"), "feminine");
  }

  @Test
  void all_wrong_fields_are_told_at_once() {
    assertRefused(
        () -> Noun.of(" ", "neuter", "some", "4 ovens"),
        "spanish",
        "gender",
        "countability",
        "english");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " horno", "horno ", "hor  no", "horno!", "горн", "hor\u0000no", "🚀"})
  void a_word_is_made_of_latin_letters(String spanish) {
    assertRefused(() -> Noun.of(spanish, "masculine", null, "oven"), "spanish");
  }

  @Test
  void an_accent_is_the_same_however_it_was_typed() {
    assertThat(Noun.of("jamo\u0301n", "masculine", null, "ham"))
        .isEqualTo(Noun.of("jamón", "masculine", "countable", "ham"));
  }

  private static void assertRefused(ThrowingCallable work, String... fields) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.errors()).containsOnlyKeys(fields));
  }
}
