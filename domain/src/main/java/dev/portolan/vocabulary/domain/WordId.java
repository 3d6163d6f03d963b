package dev.portolan.vocabulary.domain;

/**
 * Which word: given by the database, never reused.
 *
 * @param value positive
 */
public record WordId(long value) {
  public WordId {
    if (value <= 0) {
      throw new IllegalArgumentException("a word id is positive, not " + value);
    }
  }
}
