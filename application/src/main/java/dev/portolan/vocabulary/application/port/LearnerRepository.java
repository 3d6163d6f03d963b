package dev.portolan.vocabulary.application.port;

import dev.portolan.shared.domain.UserId;
import dev.portolan.vocabulary.domain.LearnerHash;
import dev.portolan.vocabulary.domain.LearnerId;
import java.time.Instant;
import java.util.Optional;

/** Who learns: a user, or somebody with a token and without an account. */
public interface LearnerRepository {

  Optional<LearnerId> find(UserId user);

  Optional<LearnerId> find(LearnerHash token);

  /**
   * Holds a learner until the transaction ends: nobody else can hold or delete it meanwhile.
   *
   * @param now when it was seen
   * @return empty when no learner has that token, or one that had it was just deleted
   */
  Optional<LearnerId> hold(LearnerHash token, Instant now);

  /** Holds the user's learner in the same way; one is made where there is none. */
  LearnerId hold(UserId user, Instant now);

  /** Makes a learner for a new token. */
  LearnerId add(LearnerHash token, Instant now);

  /** Deletes a learner with all that it practised and learned. */
  void delete(LearnerId learner);

  /** Deletes the learners without account that were not seen since then. */
  void forgetUnseen(Instant since);
}
