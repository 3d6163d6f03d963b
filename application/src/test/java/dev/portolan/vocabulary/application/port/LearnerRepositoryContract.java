package dev.portolan.vocabulary.application.port;

import static dev.portolan.vocabulary.application.port.VocabularyStore.COOKING;
import static dev.portolan.vocabulary.application.port.VocabularyStore.CUT;
import static dev.portolan.vocabulary.application.port.VocabularyStore.NOON;
import static dev.portolan.vocabulary.application.port.VocabularyStore.hash;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.shared.domain.UserId;
import dev.portolan.vocabulary.domain.LearnerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for learners promises. */
public abstract class LearnerRepositoryContract {

  private VocabularyStore store;

  /** A vocabulary without learners. */
  protected abstract VocabularyStore store();

  @BeforeEach
  void open() {
    store = store();
  }

  @Test
  void a_learner_is_known_by_the_token() {
    var learner = store.learner("a");
    assertThat(store.learner("b")).isNotEqualTo(learner);
    assertThat(find("a")).contains(learner);
    assertThat(hold("a")).contains(learner);
    assertThat(find("c")).isEmpty();
    assertThat(hold("c")).isEmpty();
    assertThat(find("c")).isEmpty();
  }

  @Test
  void a_user_has_one_learner() {
    assertThat(find(store.anna())).isEmpty();
    var learner = store.learner(store.anna());
    assertThat(store.learner(store.anna())).isEqualTo(learner);
    assertThat(store.learner(store.bert())).isNotEqualTo(learner);
    assertThat(find(store.anna())).contains(learner);
  }

  @Test
  void a_user_has_one_learner_though_many_requests_come_at_once() throws Exception {
    var learners = new ArrayList<Future<LearnerId>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        learners.add(threads.submit(() -> store.learner(store.anna())));
      }
    }
    var expected = learners.getFirst().get(10, TimeUnit.SECONDS);
    for (var learner : learners) {
      assertThat(learner.get(10, TimeUnit.SECONDS)).isEqualTo(expected);
    }
  }

  @Test
  void what_was_learned_goes_with_the_learner() {
    var word = store.word(COOKING, CUT);
    var learner = store.learner("a");
    store.learn(learner, word);
    store.transactions().write(() -> store.learners().delete(learner));
    assertThat(find("a")).isEmpty();
    assertThat(store.transactions().read(() -> store.practices().learned(learner))).isEmpty();
  }

  @Test
  void one_of_two_who_want_to_hold_it_finds_it_deleted() throws Exception {
    store.learner("a");
    var held = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) {
        held.add(threads.submit(this::holdAndDelete));
      }
    }
    int winners = 0;
    for (var future : held) {
      winners += future.get(10, TimeUnit.SECONDS) ? 1 : 0;
    }
    assertThat(winners).isEqualTo(1);
  }

  private boolean holdAndDelete() {
    return store
        .transactions()
        .write(() -> {
          var found = store.learners().hold(hash("a"), NOON);
          found.ifPresent(store.learners()::delete);
          return found.isPresent();
        });
  }

  @Test
  void who_was_not_seen_for_long_is_forgotten_unless_it_is_a_user() {
    var old = store.learner("old");
    var user = store.learner(store.anna());
    store.learner("seen");
    var later = NOON.plusSeconds(60);
    assertThat(hold("seen", later)).isPresent();
    store.transactions().write(() -> store.learners().forgetUnseen(later));
    assertThat(List.of(find("old"), find("seen"), find(store.anna())))
        .containsExactly(Optional.empty(), find("seen"), Optional.of(user))
        .doesNotContain(Optional.of(old));
    assertThat(find("seen")).isPresent();
  }

  private Optional<LearnerId> find(String token) {
    return store.transactions().read(() -> store.learners().find(hash(token)));
  }

  private Optional<LearnerId> find(UserId user) {
    return store.transactions().read(() -> store.learners().find(user));
  }

  private Optional<LearnerId> hold(String token) {
    return hold(token, NOON);
  }

  private Optional<LearnerId> hold(String token, Instant now) {
    return store.transactions().write(() -> store.learners().hold(hash(token), now));
  }
}
