package dev.portolan.vocabulary.application.port;

import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.application.port.InMemoryVocabulary.Practice;
import dev.portolan.vocabulary.domain.LearnerId;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Practice in memory. */
final class InMemoryPracticeRepository implements PracticeRepository {

  private final InMemoryVocabulary vocabulary;

  InMemoryPracticeRepository(InMemoryVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public void practise(LearnerId learner, Collection<WordId> words) {
    words.forEach(
        word -> add(new InMemoryVocabulary.Key(learner, word), new Practice(1, Optional.empty())));
  }

  @Override
  public void learn(LearnerId learner, WordId word, Instant now) {
    if (!vocabulary.words.containsKey(word.value())) {
      throw new NotFound("word");
    }
    add(new InMemoryVocabulary.Key(learner, word), new Practice(0, Optional.of(now)));
  }

  @Override
  public void forget(LearnerId learner, WordId word) {
    vocabulary.transactions.requireWrite();
    vocabulary.practices.computeIfPresent(
        new InMemoryVocabulary.Key(learner, word),
        (_, old) -> new Practice(old.times(), Optional.empty()));
  }

  @Override
  public void merge(LearnerId from, LearnerId into) {
    of(from, _ -> true)
        .toList()
        .forEach(entry ->
            add(new InMemoryVocabulary.Key(into, entry.getKey().word()), entry.getValue()));
  }

  @Override
  public Set<WordId> learned(LearnerId learner) {
    return of(learner, practice -> practice.learnedAt().isPresent())
        .map(entry -> entry.getKey().word())
        .collect(Collectors.toSet());
  }

  @Override
  public List<Tally> known(LearnerId learner) {
    return tallies(learner, practice -> practice.learnedAt().isPresent());
  }

  @Override
  public List<Tally> practised(LearnerId learner) {
    return tallies(learner, practice -> practice.times() > 0);
  }

  private void add(InMemoryVocabulary.Key key, Practice more) {
    vocabulary.transactions.requireWrite();
    vocabulary.practices.merge(
        key,
        more,
        (old, added) ->
            new Practice(old.times() + added.times(), old.learnedAt().or(added::learnedAt)));
  }

  private List<Tally> tallies(LearnerId learner, Predicate<Practice> wanted) {
    var words =
        of(learner, wanted)
            .map(entry -> vocabulary.words.get(entry.getKey().word().value()))
            .map(Objects::requireNonNull);
    return InMemoryVocabulary.tallies(words, Word::theme, word -> word.term().type());
  }

  private Stream<Map.Entry<InMemoryVocabulary.Key, Practice>> of(
      LearnerId learner, Predicate<Practice> wanted) {
    vocabulary.transactions.requireRead();
    return vocabulary.practices.entrySet().stream()
        .filter(entry -> entry.getKey().learner().equals(learner))
        .filter(entry -> wanted.test(entry.getValue()));
  }
}
