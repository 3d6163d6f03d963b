package dev.portolan.vocabulary.domain;

/**
 * What is kept of a learner's token: enough to know it again, too little to present it.
 *
 * @param value {@value #LENGTH} characters
 */
public record LearnerHash(String value) {

  public static final int LENGTH = 64;

  public LearnerHash {
    if (value.length() != LENGTH) {
      throw new IllegalArgumentException("a hash of " + value.length() + " characters");
    }
  }
}
