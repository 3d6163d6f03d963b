package dev.portolan.vocabulary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  private static final Noun OVEN =
      new Noun("horno", Gender.MASCULINE, Countability.COUNTABLE, "oven");
  private static final Noun TABLE =
      new Noun("mesa", Gender.FEMININE, Countability.COUNTABLE, "table");
  private static final Noun WATER = new Noun("agua", Gender.FEMININE, Countability.MASS, "water");
  private static final Verb CUT = new Verb("cortar", "cut");
  private static final Adjective RED = new Adjective("rojo", "roja", "red");
  private static final Adjective OLD = new Adjective("viejo", "vieja", "old");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "¿Dónde está {noun.definite}?|¿Dónde está el horno?|¿Dónde está la mesa?|¿Dónde está el agua?",
        "Veo {noun.indefinite}.|Veo un horno.|Veo una mesa.|Veo agua.",
        "{noun.definite} está aquí.|El horno está aquí.|La mesa está aquí.|El agua está aquí.",
        "Al lado de {noun.definite}.|Al lado del horno.|Al lado de la mesa.|Al lado del agua.",
        "Voy a {noun.definite}.|Voy al horno.|Voy a la mesa.|Voy al agua.",
        "A {noun.definite} no.|Al horno no.|A la mesa no.|Al agua no.",
        "Hablo de {noun.indefinite}.|Hablo de un horno.|Hablo de una mesa.|Hablo de agua.",
        "Para {noun.definite}.|Para el horno.|Para la mesa.|Para el agua.",
      })
  void nouns_bring_their_articles(String template, String oven, String table, String water) {
    var wording = Wording.of(WordType.NOUN, template, "It is {noun.definite}.");
    assertThat(wording.inSpanish(OVEN).text()).isEqualTo(oven);
    assertThat(wording.inSpanish(TABLE).text()).isEqualTo(table);
    assertThat(wording.inSpanish(WATER).text()).isEqualTo(water);
  }

  @Test
  void what_agrees_with_a_noun_takes_the_ending_of_its_gender() {
    var wording = noun("Est{e|a} {noun.bare}, ¿no es tuy{o|a}?", "Is this {noun.bare} not yours?");
    assertThat(wording.inSpanish(OVEN).text()).isEqualTo("Este horno, ¿no es tuyo?");
    assertThat(wording.inSpanish(TABLE).text()).isEqualTo("Esta mesa, ¿no es tuya?");
    assertThat(wording.inSpanish(WATER).text()).isEqualTo("Esta agua, ¿no es tuya?");
    assertThat(wording.inEnglish(TABLE).text()).isEqualTo("Is this table not yours?");
  }

  @Test
  void a_template_names_the_form_of_an_adjective() {
    var table =
        Wording.of(
            WordType.ADJECTIVE,
            "La mesa es {adjective.feminine}.",
            "It is {adjective.indefinite} table.");
    assertThat(table.inSpanish(RED).text()).isEqualTo("La mesa es roja.");
    assertThat(table.inEnglish(RED).text()).isEqualTo("It is a red table.");
    assertThat(table.inEnglish(OLD).text()).isEqualTo("It is an old table.");
    var oven =
        Wording.of(
            WordType.ADJECTIVE,
            "El horno es {adjective.masculine}.",
            "The oven is {adjective.bare}.");
    assertThat(oven.inSpanish(RED).text()).isEqualTo("El horno es rojo.");
    assertThat(oven.inEnglish(RED).text()).isEqualTo("The oven is red.");
  }

  @Test
  void the_word_is_marked_without_its_article_and_first_letters_are_capital() {
    var cutting =
        Wording.of(WordType.VERB, "¿{verb.infinitive} o no?", "Should I {verb.bare} or not?");
    assertThat(cutting.inSpanish(CUT)).isEqualTo(new Marked("¿Cortar o no?", 1, 7));
    assertThat(cutting.inSpanish(CUT).word()).isEqualTo("Cortar");
    assertThat(cutting.inEnglish(CUT)).isEqualTo(new Marked("Should I cut or not?", 9, 12));
    var oven = noun("Al lado de {noun.definite}.", "Next to {noun.definite}.");
    assertThat(oven.inSpanish(OVEN)).isEqualTo(new Marked("Al lado del horno.", 12, 17));
    assertThat(oven.inEnglish(OVEN).word()).isEqualTo("oven");
  }

  @ParameterizedTest
  @CsvSource({
    "Quiero ver y {verb.infinitive}., invitar, Quiero ver e invitar.",
    "Quiero ver y {verb.infinitive}., hibernar, Quiero ver e hibernar.",
    "Quiero ver y {verb.infinitive}., cortar, Quiero ver y cortar.",
    "Quiero ver o {verb.infinitive}., ordenar, Quiero ver u ordenar.",
    "Quiero ver o {verb.infinitive}., hornear, Quiero ver u hornear.",
    "Quiero ver o {verb.infinitive}., cortar, Quiero ver o cortar."
  })
  void and_and_or_change_before_their_own_sound(String template, String verb, String sentence) {
    var wording = Wording.of(WordType.VERB, template, "I want to see and {verb.bare}.");
    assertThat(wording.inSpanish(new Verb(verb, "x")).text()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{noun.definite} es rojo.",
        "{noun.definite} no está lista.",
        "{noun.definite} ya está muy limpia hoy.",
        "¿Está listo {noun.definite}?",
        "Est{e|a} {noun.bare} parece caro.",
      })
  void what_fits_one_gender_only_is_refused(String spanish) {
    assertRefused(WordType.NOUN, spanish, "says");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Este {noun.bare} es de mi abuela.",
        "¿Dónde está nuestra {noun.bare}?",
        "Muchos {noun.bare}.",
        "{noun.definite} son caros.",
        "{noun.definite} ya no están aquí."
      })
  void what_says_gender_or_number_before_or_behind_a_noun_is_refused(String spanish) {
    assertThatThrownBy(() -> noun(spanish, "It is {noun.definite}.")).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La mesa es {adjective.masculine}.",
        "Esta sopa no está {adjective.masculine}.",
        "¿Es {adjective.feminine} el jefe?",
        "Tengo un plato {adjective.feminine}."
      })
  void an_adjective_of_the_other_gender_than_its_noun_is_refused(String spanish) {
    assertRefused(WordType.ADJECTIVE, spanish, "has a ");
  }

  @Test
  void what_was_taken_before_stays_readable_though_it_would_be_refused_now() {
    var kept =
        Wording.kept(
            WordType.ADJECTIVE,
            "La mesa es {adjective.masculine}.",
            "The table is {adjective.bare}.");
    assertThat(kept.spanish()).isEqualTo("La mesa es {adjective.masculine}.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El bar de la esquina es {adjective.masculine}.",
        "El director tiene una secretaria {adjective.feminine}.",
        "El agua está {adjective.feminine}.",
        "Carla es {adjective.feminine}.",
        "¿Por qué está {adjective.masculine} el guiso?"
      })
  void an_adjective_of_the_gender_of_its_noun_is_taken(String spanish) {
    assertThat(Wording.of(WordType.ADJECTIVE, spanish, "It is {adjective.bare}.").spanish())
        .isEqualTo(spanish);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{noun.definite} es roj{o|a}.",
        "{noun.definite} está sobre la mesa.",
        "{noun.definite} está cerca de la puerta.",
        "{noun.definite} es una maravilla.",
        "{noun.definite} es demasiado caliente.",
        "Mi jefa está contenta con {noun.definite}.",
        "{noun.definite} no está ahora."
      })
  void what_fits_both_genders_is_taken(String spanish) {
    assertThat(noun(spanish, "It is {noun.definite}.").spanish()).isEqualTo(spanish);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Hola.#needs a slot",
        "Veo {noun.plural}.#has the slot {noun.plural}",
        "Veo {verb.infinitive}.#has the slot {verb.infinitive}",
        "Veo {noun.definite} y {noun.definite}.#has more than one slot",
        "veo {noun.definite}.#must begin with a capital letter",
        "Veo {noun.definite}#must end in a full stop",
        "Dónde está {noun.definite}?#has ¿ without ?",
        "¡Veo {noun.definite}.#has ¡ without !",
        "Veo el {noun.definite}.#has an article before the slot",
        "Veo un{|a} {noun.bare}.#has an article before the slot",
        "Veo la {noun.bare}.#has an article before the slot",
        "Veo  {noun.definite}.#has a space too many",
        "Veo {noun.definite} {o.#has a brace",
        "Veo <b>{noun.definite}</b>.#has a character that no sentence has",
        "Veo {noun.definite} 🚀.#has a character that no sentence has"
      })
  void a_template_is_a_sentence_with_one_slot(String spanish, String mistake) {
    assertRefused(WordType.NOUN, spanish, mistake);
  }

  @Test
  void endings_of_both_genders_need_a_noun() {
    assertRefused(WordType.VERB, "Est{e|a} quiere {verb.infinitive}.", "has endings");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "I see the {noun.bare}.#has an article before the slot",
        "I see a {noun.bare}.#has an article before the slot",
        "I see {noun.definite} list{o|a}.#has a brace",
        "i see {noun.definite}.#must begin with a capital letter",
        "I see.#needs a slot: {noun.bare} or {noun.definite} or {noun.indefinite}"
      })
  void so_is_its_english(String english, String mistake) {
    assertThatThrownBy(() -> noun("Veo {noun.definite}.", english))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.errors().toString()).startsWith("{english=[" + mistake));
  }

  @Test
  void both_languages_are_checked_at_once() {
    assertThatThrownBy(() -> noun(null, "nothing"))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.errors()).containsOnlyKeys("spanish", "english"));
  }

  @Test
  void a_word_of_another_type_or_theme_is_a_bug() {
    var wording = noun("Veo {noun.definite}.", "I see {noun.definite}.");
    assertThatIllegalArgumentException().isThrownBy(() -> wording.inSpanish(CUT));
    var template = new Template(new TemplateId(1), new Theme("work"), wording);
    var word = new Word(new WordId(1), new Theme("sports"), OVEN);
    assertThatIllegalArgumentException().isThrownBy(() -> template.with(word));
  }

  @Test
  void a_word_of_another_type_is_named_in_both_languages() {
    var wording = noun("Veo {noun.definite}.", "I see {noun.definite}.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wording.inSpanish(CUT))
        .withMessageContaining("in a sentence for a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wording.inEnglish(RED))
        .withMessageContaining("in a sentence for a");
  }

  @Test
  void wordings_are_the_same_if_both_texts_are() {
    var wording = noun("Veo {noun.definite}.", "I see {noun.definite}.");
    assertThat(wording)
        .isEqualTo(noun("Veo {noun.definite}.", "I see {noun.definite}."))
        .hasSameHashCodeAs(noun("Veo {noun.definite}.", "I see {noun.definite}."))
        .isNotEqualTo(noun("Busco {noun.definite}.", "I see {noun.definite}."))
        .isNotEqualTo(noun("Veo {noun.definite}.", "I can see {noun.definite}."))
        .isNotEqualTo("Veo {noun.definite}.");
    assertThat(wording.hashCode())
        .isNotEqualTo(noun("Busco {noun.definite}.", "I see {noun.definite}.").hashCode());
    assertThat(wording.type()).isEqualTo(WordType.NOUN);
    assertThat(wording.spanish()).isEqualTo("Veo {noun.definite}.");
    assertThat(wording.english()).isEqualTo("I see {noun.definite}.");
    assertThat(wording).hasToString("Veo {noun.definite}. / I see {noun.definite}.");
  }

  private static Wording noun(@Nullable String spanish, String english) {
    return Wording.of(WordType.NOUN, spanish, english);
  }

  private static void assertRefused(WordType type, String spanish, String mistake) {
    String slot =
        switch (type) {
          case NOUN -> "noun.definite";
          case VERB -> "verb.bare";
          case ADJECTIVE -> "adjective.bare";
        };
    String english = "I see {" + slot + "}.";
    assertThatThrownBy(() -> Wording.of(type, spanish, english))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.errors().toString()).startsWith("{spanish=[" + mistake));
  }
}
