package dev.portolan.vocabulary.application.port;

import dev.portolan.vocabulary.domain.LearnerId;
import dev.portolan.vocabulary.domain.WordId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What learners practised and learned. Whoever changes it holds the learner; a word that somebody
 * deletes at the same moment may be a {@code Conflict}.
 */
public interface PracticeRepository {

  /** The words came up in sentences, once more. */
  void practise(LearnerId learner, Collection<WordId> words);

  /**
   * The learner knows the word from now on; doing it twice changes nothing.
   *
   * @throws dev.portolan.shared.domain.NotFound there is no such word
   */
  void learn(LearnerId learner, WordId word, Instant now);

  /** The learner does not know the word; nothing happens when that was so. */
  void forget(LearnerId learner, WordId word);

  /** Adds to one learner what another practised and learned. */
  void merge(LearnerId from, LearnerId into);

  /** The words that the learner knows. */
  Set<WordId> learned(LearnerId learner);

  /** How many words the learner knows, in no promised order. */
  List<Tally> known(LearnerId learner);

  /** How many words came up in sentences of the learner, in no promised order. */
  List<Tally> practised(LearnerId learner);
}
