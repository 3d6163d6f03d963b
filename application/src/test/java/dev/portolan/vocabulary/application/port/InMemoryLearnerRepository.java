package dev.portolan.vocabulary.application.port;

import dev.portolan.shared.domain.UserId;
import dev.portolan.vocabulary.application.port.InMemoryVocabulary.Learner;
import dev.portolan.vocabulary.domain.LearnerHash;
import dev.portolan.vocabulary.domain.LearnerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Learners in memory. One thread writes at a time, so holding is to be there. */
final class InMemoryLearnerRepository implements LearnerRepository {

  private final InMemoryVocabulary vocabulary;

  InMemoryLearnerRepository(InMemoryVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Optional<LearnerId> find(UserId user) {
    return find(learner -> learner.user().equals(Optional.of(user)));
  }

  @Override
  public Optional<LearnerId> find(LearnerHash token) {
    return find(learner -> learner.token().equals(Optional.of(token)));
  }

  @Override
  public Optional<LearnerId> hold(LearnerHash token, Instant now) {
    vocabulary.transactions.requireWrite();
    var found = find(token);
    found.ifPresent(
        id -> vocabulary.learners.put(id, new Learner(Optional.empty(), Optional.of(token), now)));
    return found;
  }

  @Override
  public LearnerId hold(UserId user, Instant now) {
    vocabulary.transactions.requireWrite();
    var id = find(user).orElseGet(() -> new LearnerId(vocabulary.nextId()));
    vocabulary.learners.put(id, new Learner(Optional.of(user), Optional.empty(), now));
    return id;
  }

  @Override
  public LearnerId add(LearnerHash token, Instant now) {
    vocabulary.transactions.requireWrite();
    var id = new LearnerId(vocabulary.nextId());
    vocabulary.learners.put(id, new Learner(Optional.empty(), Optional.of(token), now));
    return id;
  }

  @Override
  public void delete(LearnerId learner) {
    vocabulary.transactions.requireWrite();
    vocabulary.learners.remove(learner);
    vocabulary.practices.keySet().removeIf(key -> key.learner().equals(learner));
  }

  @Override
  public void forgetUnseen(Instant since) {
    vocabulary.transactions.requireWrite();
    vocabulary.learners.entrySet().stream()
        .filter(entry -> entry.getValue().user().isEmpty())
        .filter(entry -> entry.getValue().seenAt().isBefore(since))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(this::delete);
  }

  private Optional<LearnerId> find(Predicate<Learner> wanted) {
    vocabulary.transactions.requireRead();
    return vocabulary.learners.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
