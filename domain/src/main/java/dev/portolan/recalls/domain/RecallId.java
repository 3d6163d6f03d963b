package dev.portolan.recalls.domain;

/**
 * A recall that is stored.
 *
 * @param value positive, given by the database
 */
public record RecallId(long value) {
  public RecallId {
    if (value <= 0) {
      throw new IllegalArgumentException("a recall id is positive, not " + value);
    }
  }
}
