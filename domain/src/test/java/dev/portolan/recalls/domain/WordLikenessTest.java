package dev.portolan.recalls.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

  /** The likenesses are worked out by hand from what the class promises. */
  @ParameterizedTest
  @CsvSource({
    "heat,        heater,        0.916667", // a beginning: 0.85 + 0.1 * 4/6
    "st,          stove,         0.89",
    "b,           bike,          0.875",
    "bik,         bike,          0.925",
    "stroler,     stroller,      0.875", // one slip of eight letters
    "bkie,        bike,          0.75",
    "acb,         abc,           0.666667",
    "tadlo,       table,         0.6",
    "blinter,     blender,       0.714286",
    "kittensx,    kettlesx,      0.625",
    "washer,      dishwasher,    0.75", // a part: 0.6 + 0.25 * 6/10
    "wash,        dishwasher,    0.7",
    "airfryer,    fryer,         0.65625", // the other way: 0.5 + 0.25 * 5/8
    "firewood,    wood,          0.625",
    "dishwashers, dishwashingly, 0.523077" // 8 trigrams of 12 and 14: 0.85 * 16/26
  })
  void how_much_words_are_alike(String query, String word, double likeness) {
    assertThat(WordLikeness.of(query, word)).isCloseTo(likeness, within(0.000001));
  }

  @ParameterizedTest
  @CsvSource({
    "bike,    bale", // two slips of four letters
    "kettles, kittens", // three of seven
    "ab,      ba", // too short for slips
    "ash,     dishwasher", // too short for a part
    "firebox, box",
    "abcd1,   abcde",
    "abcde,   abcd9",
    "1bcde,   abcde",
    "abcde,   0bcde",
    "bike,    bik1"
  })
  void just_too_far_apart_is_not_alike_at_all(String query, String word) {
    assertThat(WordLikeness.of(query, word)).isZero();
  }

  @Test
  void trigrams_mark_where_a_word_begins_and_ends() {
    assertThat(WordLikeness.trigrams("bike"))
        .containsExactlyInAnyOrder("  b", " bi", "bik", "ike", "ke ");
    assertThat(WordLikeness.trigrams("a")).containsExactlyInAnyOrder("  a", " a ");
  }
}
