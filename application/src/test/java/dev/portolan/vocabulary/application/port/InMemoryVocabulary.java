package dev.portolan.vocabulary.application.port;

import dev.portolan.shared.application.port.InMemoryState;
import dev.portolan.shared.application.port.InMemoryTransactions;
import dev.portolan.shared.domain.UserId;
import dev.portolan.vocabulary.domain.LearnerHash;
import dev.portolan.vocabulary.domain.LearnerId;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.Theme;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;
import dev.portolan.vocabulary.domain.WordType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fakes of the vocabulary keep together, in memory. */
public final class InMemoryVocabulary implements InMemoryState {

  /** Somebody who learns, by account or by token. */
  record Learner(Optional<UserId> user, Optional<LearnerHash> token, Instant seenAt) {}

  /** A word that somebody practised. */
  record Key(LearnerId learner, WordId word) {}

  /** What they did with it. */
  record Practice(long times, Optional<Instant> learnedAt) {}

  private record Saved(
      Map<Long, Word> words,
      Map<Long, Template> templates,
      Map<LearnerId, Learner> learners,
      Map<Key, Practice> practices) {}

  final InMemoryTransactions transactions;
  final Map<Long, Word> words = new TreeMap<>();
  final Map<Long, Template> templates = new TreeMap<>();
  final Map<LearnerId, Learner> learners = new HashMap<>();
  final Map<Key, Practice> practices = new HashMap<>();
  private long lastId;

  private InMemoryVocabulary(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** Ids are never reused, not even after a rollback. */
  long nextId() {
    return ++lastId;
  }

  /** The ports over fakes, with transactions that roll them back. */
  public static VocabularyStore store() {
    var transactions = new InMemoryTransactions();
    var vocabulary = transactions.register(new InMemoryVocabulary(transactions));
    return new VocabularyStore(
        transactions,
        new InMemoryWordRepository(vocabulary),
        new InMemoryTemplateRepository(vocabulary),
        new InMemoryLearnerRepository(vocabulary),
        new InMemoryPracticeRepository(vocabulary),
        new UserId(1),
        new UserId(2));
  }

  static boolean selects(Selection selection, Theme theme, WordType type) {
    return selection.theme().map(theme.value()::equals).orElse(true)
        && selection.type().map(type::equals).orElse(true);
  }

  static <T> List<Tally> tallies(
      Stream<T> items, Function<T, Theme> theme, Function<T, WordType> type) {
    return items
        .collect(
            Collectors.groupingBy(
                item -> new Tally(theme.apply(item), type.apply(item), 0), Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new Tally(entry.getKey().theme(), entry.getKey().type(), entry.getValue()))
        .toList();
  }

  @Override
  public Object save() {
    return new Saved(
        new TreeMap<>(words),
        new TreeMap<>(templates),
        Map.copyOf(learners),
        Map.copyOf(practices));
  }

  @Override
  public void restore(Object saved) {
    var before = (Saved) saved;
    words.clear();
    words.putAll(before.words());
    templates.clear();
    templates.putAll(before.templates());
    learners.clear();
    learners.putAll(before.learners());
    practices.clear();
    practices.putAll(before.practices());
  }
}
