package dev.portolan.recalls.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordLikenessTest {

  @ParameterizedTest
  @CsvSource({
    "strolelr, stroller",
    "stroler, stroller",
    "strolller, stroller",
    "stroxler, stroller",
    "strollers, stroller",
    "bkie, bike",
    "bik, bike",
    "washer, dishwasher",
    "airfryer, fryer",
    "refrigirator, refrigerator",
    "expresso, espresso"
  })
  void a_slip_a_beginning_and_a_part_are_alike(String query, String word) {
    assertThat(WordLikeness.of(query, word)).isBetween(WordLikeness.LEAST, 0.99);
  }

  @ParameterizedTest
  @CsvSource({"bike, boat", "heater, hammock", "2000, 3000", "bx200, bx300", "st, chest", "a, b"})
  void others_are_not(String query, String word) {
    assertThat(WordLikeness.of(query, word)).isZero();
  }

  @Test
  void the_same_word_is_more_alike_than_any_other() {
    assertThat(WordLikeness.of("heater", "heater")).isEqualTo(1);
    assertThat(WordLikeness.of("heater", "heaters")).isLessThan(1);
    assertThat(WordLikeness.of("heat", "heater")).isGreaterThan(WordLikeness.of("heta", "heat"));
  }

  @Test
  void slips_are_counted_up_to_a_limit() {
    assertThat(EditDistance.of("kettle", "kettle", 3)).isZero();
    assertThat(EditDistance.of("kettle", "ketlte", 3)).isEqualTo(1);
    assertThat(EditDistance.of("kettle", "kitten", 3)).isEqualTo(3);
    assertThat(EditDistance.of("kettle", "umbrella", 3)).isEqualTo(4);
    assertThat(EditDistance.of("", "ab", 3)).isEqualTo(2);
  }
}
