package dev.portolan.shared.domain;

/**
 * Who somebody is, for every context: given by the database, never reused.
 *
 * @param value positive
 */
public record UserId(long value) {
  public UserId {
    if (value <= 0) {
      throw new IllegalArgumentException("a user id is positive, not " + value);
    }
  }
}
