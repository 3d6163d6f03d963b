package dev.portolan.vocabulary.application.port;

import static dev.portolan.vocabulary.application.port.VocabularyStore.COOKING;
import static dev.portolan.vocabulary.application.port.VocabularyStore.CUT;
import static dev.portolan.vocabulary.application.port.VocabularyStore.FRY;
import static dev.portolan.vocabulary.application.port.VocabularyStore.NOON;
import static dev.portolan.vocabulary.application.port.VocabularyStore.TABLE;
import static dev.portolan.vocabulary.application.port.VocabularyStore.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.domain.LearnerId;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;
import dev.portolan.vocabulary.domain.WordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for practice promises. */
public abstract class PracticeRepositoryContract {

  private VocabularyStore store;
  private Word cut;
  private Word fry;
  private Word table;
  private LearnerId learner;

  /** A vocabulary without learners. */
  protected abstract VocabularyStore store();

  @BeforeEach
  void open() {
    store = store();
    cut = store.word(COOKING, CUT);
    fry = store.word(COOKING, FRY);
    table = store.word(WORK, TABLE);
    learner = store.learner("a");
  }

  @Test
  void a_learned_word_is_known_until_it_is_forgotten() {
    store.learn(learner, cut);
    store.learn(learner, cut);
    store.learn(learner, table);
    assertThat(learned(learner)).containsExactlyInAnyOrder(cut.id(), table.id());
    forget(learner, cut);
    forget(learner, cut);
    forget(learner, fry);
    assertThat(learned(learner)).containsExactly(table.id());
    store.learn(learner, cut);
    assertThat(learned(learner)).hasSize(2);
  }

  @Test
  void nobody_learns_for_another() {
    var other = store.learner("b");
    store.learn(learner, cut);
    assertThat(learned(other)).isEmpty();
    assertThat(known(other)).isEmpty();
    forget(other, cut);
    assertThat(learned(learner)).containsExactly(cut.id());
  }

  @Test
  void a_word_that_is_not_there_cannot_be_learned() {
    assertThatThrownBy(() ->
            store
                .transactions()
                .write(() -> store.practices().learn(learner, new WordId(999_999), NOON)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_word_that_is_deleted_at_the_same_moment_is_not_learned() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var late = new ArrayList<Future<?>>();
      store
          .transactions()
          .write(() -> {
            assertThat(store.words().delete(cut.id())).isTrue();
            late.add(threads.submit(() -> store.learn(learner, cut)));
            // The other one waits for the end of this transaction, or has not begun.
            assertThatThrownBy(() -> late.getFirst().get(200, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
          });
      assertThatThrownBy(() -> late.getFirst().get(10, TimeUnit.SECONDS))
          .cause()
          .isInstanceOfAny(NotFound.class, Conflict.class);
    }
    assertThat(learned(learner)).isEmpty();
  }

  @Test
  void what_came_up_in_sentences_counts_once_and_is_not_known_by_that() {
    store.practise(learner, cut, fry);
    store.practise(learner, cut, table);
    store.practise(learner);
    assertThat(practised(learner))
        .containsExactlyInAnyOrder(
            new Tally(COOKING, WordType.VERB, 2), new Tally(WORK, WordType.NOUN, 1));
    assertThat(known(learner)).isEmpty();
    assertThat(learned(learner)).isEmpty();
  }

  @Test
  void practising_and_learning_leave_each_other_alone() {
    store.learn(learner, cut);
    store.practise(learner, cut);
    assertThat(learned(learner)).containsExactly(cut.id());
    forget(learner, cut);
    assertThat(practised(learner)).containsExactly(new Tally(COOKING, WordType.VERB, 1));
    assertThat(known(learner)).isEmpty();
    store.learn(learner, fry);
    assertThat(practised(learner)).containsExactly(new Tally(COOKING, WordType.VERB, 1));
  }

  @Test
  void merging_adds_and_takes_nothing_away() {
    var user = store.learner(store.anna());
    store.learn(user, cut);
    store.practise(user, cut, table);
    store.learn(learner, table);
    store.practise(learner, cut, fry);
    store.transactions().write(() -> store.practices().merge(learner, user));
    assertThat(learned(user)).containsExactlyInAnyOrder(cut.id(), table.id());
    assertThat(practised(user))
        .containsExactlyInAnyOrder(
            new Tally(COOKING, WordType.VERB, 2), new Tally(WORK, WordType.NOUN, 1));
    assertThat(known(user))
        .containsExactlyInAnyOrder(
            new Tally(COOKING, WordType.VERB, 1), new Tally(WORK, WordType.NOUN, 1));
  }

  private Set<WordId> learned(LearnerId who) {
    return store.transactions().read(() -> store.practices().learned(who));
  }

  private List<Tally> known(LearnerId who) {
    return store.transactions().read(() -> store.practices().known(who));
  }

  private List<Tally> practised(LearnerId who) {
    return store.transactions().read(() -> store.practices().practised(who));
  }

  private void forget(LearnerId who, Word word) {
    store.transactions().write(() -> store.practices().forget(who, word.id()));
  }
}
