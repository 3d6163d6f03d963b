package dev.portolan.vocabulary.domain;

/**
 * What a browser keeps of a learner without an account. It is given out once, and nowhere kept.
 *
 * @param value opaque, at least 256 random bits
 */
public record LearnerToken(String value) {

  /** Never the token: logs and messages quote values. */
  @Override
  public String toString() {
    return "LearnerToken[redacted]";
  }
}
