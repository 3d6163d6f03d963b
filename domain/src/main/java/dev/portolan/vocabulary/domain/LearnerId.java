package dev.portolan.vocabulary.domain;

/**
 * Which learner: given by the database, never reused.
 *
 * @param value positive
 */
public record LearnerId(long value) {
  public LearnerId {
    if (value <= 0) {
      throw new IllegalArgumentException("a learner id is positive, not " + value);
    }
  }
}
