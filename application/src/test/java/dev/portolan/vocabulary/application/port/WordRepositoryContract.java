package dev.portolan.vocabulary.application.port;

import static dev.portolan.vocabulary.application.port.VocabularyStore.COOKING;
import static dev.portolan.vocabulary.application.port.VocabularyStore.CUT;
import static dev.portolan.vocabulary.application.port.VocabularyStore.FRY;
import static dev.portolan.vocabulary.application.port.VocabularyStore.RED;
import static dev.portolan.vocabulary.application.port.VocabularyStore.TABLE;
import static dev.portolan.vocabulary.application.port.VocabularyStore.WATER;
import static dev.portolan.vocabulary.application.port.VocabularyStore.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.domain.NewWord;
import dev.portolan.vocabulary.domain.Term;
import dev.portolan.vocabulary.domain.Verb;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;
import dev.portolan.vocabulary.domain.WordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for words promises. */
public abstract class WordRepositoryContract {

  private VocabularyStore store;

  /** An empty vocabulary. */
  protected abstract VocabularyStore store();

  @BeforeEach
  void open() {
    store = store();
  }

  @Test
  void a_word_of_each_type_comes_back_as_it_went() {
    for (Term term : List.of(CUT, TABLE, WATER, RED)) {
      var word = store.word(COOKING, term);
      assertThat(word).isEqualTo(new Word(word.id(), COOKING, term));
      assertThat(find(word.id())).contains(word);
    }
  }

  @Test
  void a_theme_has_a_word_of_a_type_once() {
    store.word(COOKING, CUT);
    assertThatThrownBy(() -> store.word(COOKING, new Verb("cortar", "slice")))
        .isInstanceOfSatisfying(
            Conflict.class, refusal -> assertThat(refusal.errors()).containsOnlyKeys("word"));
    store.word(WORK, CUT);
    assertThat(list(Selection.ALL)).hasSize(2);
  }

  @Test
  void accents_and_case_make_another_word() {
    store.word(COOKING, new Verb("freir", "x"));
    store.word(COOKING, FRY);
    store.word(COOKING, new Verb("Freír", "x"));
    assertThat(list(Selection.ALL)).hasSize(3);
  }

  @Test
  void many_are_added_without_those_that_are_there() {
    var old = store.word(COOKING, CUT);
    add(
        new NewWord(COOKING, new Verb("cortar", "slice")),
        new NewWord(COOKING, FRY),
        new NewWord(WORK, TABLE));
    assertThat(list(Selection.ALL)).hasSize(3).contains(old);
    add();
    assertThat(list(Selection.ALL)).hasSize(3);
  }

  @Test
  void of_two_who_add_the_same_at_once_each_word_is_there_once() throws Exception {
    var words = List.of(new NewWord(COOKING, CUT), new NewWord(COOKING, FRY));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var second = new ArrayList<Future<?>>();
      store
          .transactions()
          .write(() -> {
            store.words().addMissing(words);
            second.add(threads.submit(() -> add(words.toArray(NewWord[]::new))));
            // The other one waits for the end of this transaction, or has not begun.
            assertThatThrownBy(() -> second.getFirst().get(200, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
          });
      second.getFirst().get(10, TimeUnit.SECONDS);
    }
    assertThat(list(Selection.ALL)).hasSize(2);
  }

  @Test
  void a_word_is_changed_whole() {
    var word = store.word(COOKING, CUT);
    var changed = new Word(word.id(), WORK, WATER);
    update(changed);
    assertThat(find(word.id())).contains(changed);
    var back = new Word(word.id(), WORK, RED);
    update(back);
    assertThat(find(word.id())).contains(back);
  }

  @Test
  void a_word_is_not_changed_into_another_one() {
    store.word(COOKING, CUT);
    var word = store.word(COOKING, FRY);
    assertThatThrownBy(() -> update(new Word(word.id(), COOKING, CUT)))
        .isInstanceOf(Conflict.class);
    assertThat(find(word.id())).contains(word);
  }

  @Test
  void what_is_gone_is_not_changed() {
    var word = store.word(COOKING, CUT);
    assertThat(delete(word.id())).isTrue();
    assertThat(delete(word.id())).isFalse();
    assertThat(find(word.id())).isEmpty();
    assertThatThrownBy(() -> update(word)).isInstanceOf(NotFound.class);
  }

  @Test
  void a_deleted_word_is_no_longer_known() {
    var word = store.word(COOKING, CUT);
    var learner = store.learner("token");
    store.learn(learner, word);
    assertThat(delete(word.id())).isTrue();
    assertThat(store.transactions().read(() -> store.practices().learned(learner))).isEmpty();
  }

  @Test
  void words_are_listed_by_id_and_chosen_by_theme_and_type() {
    var fry = store.word(COOKING, FRY);
    var table = store.word(COOKING, TABLE);
    var cut = store.word(WORK, CUT);
    assertThat(list(Selection.ALL)).containsExactly(fry, table, cut);
    assertThat(list(select("cooking", null))).containsExactly(fry, table);
    assertThat(list(select(null, WordType.VERB))).containsExactly(fry, cut);
    assertThat(list(select("work", WordType.VERB))).containsExactly(cut);
    assertThat(list(select("work", WordType.NOUN))).isEmpty();
    assertThat(list(select("Cooking", null))).isEmpty();
  }

  @Test
  void words_are_counted_by_theme_and_type() {
    assertThat(tallies()).isEmpty();
    store.word(COOKING, FRY);
    store.word(COOKING, CUT);
    store.word(WORK, TABLE);
    assertThat(tallies())
        .containsExactlyInAnyOrder(
            new Tally(COOKING, WordType.VERB, 2), new Tally(WORK, WordType.NOUN, 1));
  }

  private static Selection select(@Nullable String theme, @Nullable WordType type) {
    return new Selection(Optional.ofNullable(theme), Optional.ofNullable(type));
  }

  private Optional<Word> find(WordId id) {
    return store.transactions().read(() -> store.words().find(id));
  }

  private List<Word> list(Selection selection) {
    return store.transactions().read(() -> store.words().list(selection));
  }

  private List<Tally> tallies() {
    return store.transactions().read(() -> store.words().tallies());
  }

  private void add(NewWord... words) {
    store.transactions().write(() -> store.words().addMissing(List.of(words)));
  }

  private void update(Word word) {
    store.transactions().write(() -> store.words().update(word));
  }

  private boolean delete(WordId id) {
    return store.transactions().write(() -> store.words().delete(id));
  }
}
