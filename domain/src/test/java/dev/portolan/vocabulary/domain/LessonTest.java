package dev.portolan.vocabulary.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LessonTest {

  private static final Theme THEME = new Theme("cooking");

  @Property
  void words_differ_and_templates_are_used_evenly(
      @ForAll @IntRange(max = 30) int words,
      @ForAll @IntRange(max = 8) int templates,
      @ForAll @IntRange(min = 1, max = 20) int count,
      @ForAll long seed) {
    var sentences =
        Lesson.draw(words(words), templates(templates), Set.of(), count, new Random(seed)::nextInt);
    assertThat(sentences).hasSize(templates == 0 ? 0 : Math.min(count, words));
    assertThat(sentences.stream().map(Sentence::word)).doesNotHaveDuplicates();
    Map<String, Integer> uses = new HashMap<>();
    sentences.forEach(it -> uses.merge(it.spanish().text().replaceAll(" .*", ""), 1, Integer::sum));
    for (int times : uses.values()) {
      int evenly = sentences.size() / templates;
      assertThat(times).isBetween(evenly, evenly + 1);
    }
    if (templates > 0) {
      assertThat(uses).hasSize(Math.min(templates, sentences.size()));
    }
  }

  @Test
  void a_learned_word_comes_less_often() {
    var drawn = new int[4];
    var learned = Set.of(new WordId(1), new WordId(2));
    int total = 2 + 2 * Lesson.NEW_TO_LEARNED;
    for (int i = 0; i < total; i++) {
      int fixed = i;
      var sentence =
          Lesson.draw(words(4), templates(1), learned, 1, bound -> Math.min(fixed, bound - 1));
      drawn[(int) sentence.getFirst().word().id().value() - 1]++;
    }
    assertThat(drawn).containsExactly(1, 1, Lesson.NEW_TO_LEARNED, Lesson.NEW_TO_LEARNED);
  }

  @Test
  void who_knows_all_words_still_gets_sentences() {
    var learned = Set.of(new WordId(1), new WordId(2));
    assertThat(Lesson.draw(words(2), templates(1), learned, 5, _ -> 0)).hasSize(2);
  }

  @Test
  void the_same_chance_draws_the_same_lesson() {
    assertThat(Lesson.draw(words(9), templates(3), Set.of(), 5, new Random(7)::nextInt))
        .isEqualTo(Lesson.draw(words(9), templates(3), Set.of(), 5, new Random(7)::nextInt));
  }

  private static List<Word> words(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(id -> new Word(new WordId(id), THEME, new Verb(letters(id) + "ar", "x")))
        .toList();
  }

  private static List<Template> templates(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(id ->
            new Template(
                new TemplateId(id),
                THEME,
                Wording.of(
                    WordType.VERB, "N" + letters(id) + " {verb.infinitive}.", "I {verb.bare}.")))
        .toList();
  }

  private static String letters(int id) {
    return "" + (char) ('a' + id / 26) + (char) ('a' + id % 26);
  }
}
