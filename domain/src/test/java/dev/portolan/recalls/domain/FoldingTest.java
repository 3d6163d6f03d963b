package dev.portolan.recalls.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Crème BRÛLÉE, creme brulee",
    "Müßiggang, mussiggang",
    "Łabędź, labedz",
    "Ærøskov, aeroskov",
    "Yıldızlı İzmir, yildizli izmir",
    "Весна, vesna",
    "Θάλασσα, thalassa",
    "Щука Ёж, shchuka ezh",
    "ＦＵＬＬ ｗｉｄｔｈ ½, full width 1 2",
    "Tailor's L’Étoile, tailors letoile",
    "Swing™ Pro®, swing pro",
    "e-bike/2-in-1, e bike 2 in 1"
  })
  void case_accents_and_punctuation_go(String text, String words) {
    assertThat(String.join(" ", Folding.words(text))).isEqualTo(words);
  }

  @Test
  void what_has_no_latin_spelling_is_still_told_apart() {
    assertThat(Folding.words("炊飯器 回収"))
        .hasSize(2)
        .allMatch(word -> word.matches("[a-z0-9]+"))
        .doesNotHaveDuplicates();
    assertThat(Folding.words("한국")).isEqualTo(Folding.words("한국"));
    assertThat(Folding.words("炊飯器").getFirst()).startsWith(Folding.words("炊飯").getFirst());
  }

  @Test
  void nothing_remains_of_signs() {
    assertThat(Folding.words(" -- !? 🚀 \u0301")).isEmpty();
  }

  @Test
  void a_word_has_an_end() {
    assertThat(Folding.words("x".repeat(500)).getFirst()).hasSize(Words.MAX);
  }
}
