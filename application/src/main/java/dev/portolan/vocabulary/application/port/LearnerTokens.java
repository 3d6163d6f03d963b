package dev.portolan.vocabulary.application.port;

import dev.portolan.vocabulary.domain.LearnerHash;
import dev.portolan.vocabulary.domain.LearnerToken;

/** Makes what a learner without an account is known by. */
public interface LearnerTokens {

  /** A new token of 256 random bits, in characters that a cookie takes as they are. */
  LearnerToken token();

  /**
   * What is kept of a token: the same for the same text, and no way leads back.
   *
   * @param presented what a client sent, of any form
   */
  LearnerHash hash(String presented);
}
