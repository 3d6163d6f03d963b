package dev.portolan.vocabulary.application;

import static dev.portolan.vocabulary.application.VocabularyWorld.cooking;
import static dev.portolan.vocabulary.application.port.VocabularyStore.COOKING;
import static dev.portolan.vocabulary.application.port.VocabularyStore.CUT;
import static dev.portolan.vocabulary.application.port.VocabularyStore.FRY;
import static dev.portolan.vocabulary.application.port.VocabularyStore.TABLE;
import static dev.portolan.vocabulary.application.port.VocabularyStore.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Unauthenticated;
import dev.portolan.vocabulary.application.BrowseVocabulary.Progress;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;
import dev.portolan.vocabulary.domain.WordType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningTest {

  private final VocabularyWorld world = new VocabularyWorld();
  private final Word cut = world.store.word(COOKING, CUT);
  private final Word fry = world.store.word(COOKING, FRY);
  private final Word table = world.store.word(WORK, TABLE);

  @Test
  void who_begins_without_an_account_is_known_by_a_token_from_then_on() {
    assertThat(world.known(world.nobody, null)).isEmpty();
    String token = world.learn(world.nobody, cut, null).orElseThrow();
    assertThat(world.learn(world.nobody, fry, token)).isEmpty();
    assertThat(world.known(world.nobody, token)).containsExactly(cut, fry);
    assertThat(world.known(world.nobody, null)).isEmpty();
  }

  @Test
  void a_token_that_a_client_made_up_is_not_taken() {
    assertThat(world.learn(world.nobody, cut, "made-up").orElseThrow()).isEqualTo("token1");
    assertThat(world.known(world.nobody, "made-up")).isEmpty();
  }

  @Test
  void a_user_needs_no_token() {
    assertThat(world.learn(world.anna, cut, null)).isEmpty();
    assertThat(world.known(world.anna, null)).containsExactly(cut);
    assertThat(world.known(world.moderator, null)).isEmpty();
  }

  @Test
  void a_word_is_forgotten_again() {
    String token = world.learn(world.nobody, cut, null).orElseThrow();
    world.forget.handle(world.nobody, new ForgetWord.Command(cut.id(), Optional.of(token)));
    assertThat(world.known(world.nobody, token)).isEmpty();
  }

  @Test
  void forgetting_makes_nobody_a_learner() {
    world.forget.handle(world.nobody, new ForgetWord.Command(cut.id(), Optional.of("x")));
    assertThat(world.learn(world.nobody, cut, null)).contains("token1");
  }

  @Test
  void a_word_that_is_not_there_is_neither_learned_nor_forgotten() {
    var unknown = new WordId(99);
    assertThatThrownBy(() ->
            world.learn.handle(world.nobody, new LearnWord.Command(unknown, Optional.empty())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            world.forget.handle(world.nobody, new ForgetWord.Command(unknown, Optional.empty())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void what_was_learned_before_the_sign_in_is_added_once() {
    String token = world.learn(world.nobody, cut, null).orElseThrow();
    world.learn(world.anna, table, null);
    assertThat(world.adopt.handle(world.anna, new AdoptLearner.Command(token))).isTrue();
    assertThat(world.known(world.anna, null)).containsExactly(cut, table);
    assertThat(world.known(world.nobody, token)).isEmpty();
    assertThat(world.adopt.handle(world.anna, new AdoptLearner.Command(token))).isFalse();
    world.forget.handle(world.anna, new ForgetWord.Command(cut.id(), Optional.of(token)));
    assertThat(world.known(world.anna, token)).containsExactly(table);
  }

  @Test
  void a_change_adds_what_was_learned_before_the_sign_in_too() {
    String token = world.learn(world.nobody, cut, null).orElseThrow();
    assertThat(world.learn(world.anna, table, token)).isEmpty();
    assertThat(world.known(world.anna, null)).containsExactly(cut, table);
  }

  @Test
  void only_a_user_can_adopt() {
    assertThatThrownBy(() -> world.adopt.handle(world.nobody, new AdoptLearner.Command("token")))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  void a_learner_without_account_is_forgotten_a_year_after_it_was_seen() {
    String token = world.learn(world.nobody, cut, null).orElseThrow();
    world.now = world.now.plus(Learning.MEMORY);
    world.learn(world.nobody, cut, null);
    assertThat(world.known(world.nobody, token)).containsExactly(cut);
    world.now = world.now.plus(Duration.ofSeconds(1));
    world.learn(world.nobody, cut, null);
    assertThat(world.known(world.nobody, token)).isEmpty();
  }

  @Test
  void sentences_come_with_different_words_and_count_as_practised() {
    world.store.template(COOKING, "Quiero");
    var lesson = world.practise.handle(world.nobody, cooking(null, null));
    assertThat(lesson.sentences().stream().map(it -> it.spanish().text()))
        .containsExactly("Quiero cortar.", "Quiero freír.");
    String token = lesson.issued().orElseThrow().value();
    assertThat(world.browse.progress(world.nobody, Optional.of(token)))
        .containsExactly(
            new Progress(COOKING, WordType.VERB, 0, 2, 2),
            new Progress(WORK, WordType.NOUN, 0, 0, 1));
    world.learn(world.nobody, cut, token);
    assertThat(world.practise.handle(world.nobody, cooking(1L, token)).learned())
        .containsExactly(cut.id());
    assertThat(world.browse.progress(world.nobody, Optional.of(token)).getFirst())
        .isEqualTo(new Progress(COOKING, WordType.VERB, 1, 2, 2));
    assertThat(world.browse.progress(world.nobody, Optional.empty()).getFirst())
        .isEqualTo(new Progress(COOKING, WordType.VERB, 0, 0, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 21, Long.MAX_VALUE})
  void a_lesson_has_one_to_twenty_sentences(long count) {
    world.store.template(COOKING, "Quiero");
    assertThatThrownBy(() -> world.practise.handle(world.nobody, cooking(count, null)))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.errors()).containsOnlyKeys("count"));
    assertThat(world.practise.handle(world.nobody, cooking(20L, null)).sentences()).hasSize(2);
  }

  @Test
  void a_lesson_needs_words_and_templates_and_begins_nothing_without() {
    assertThatThrownBy(() -> world.practise.handle(world.nobody, cooking(5L, null)))
        .isInstanceOfSatisfying(
            NotFound.class, refusal -> assertThat(refusal.errors()).containsOnlyKeys("theme"));
    assertThat(world.learn(world.nobody, cut, null)).contains("token1");
  }

  @Test
  void all_that_is_wrong_with_a_wish_is_told_at_once() {
    var wish = new PracticeSentences.Command("Cooking!", "adverb", 0L, Optional.empty());
    assertThatThrownBy(() -> world.practise.handle(world.nobody, wish))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.errors()).containsOnlyKeys("theme", "type", "count"));
  }
}
