package dev.portolan.shared.domain;

/**
 * Counts the changes of one thing, so that an edit of what someone else has changed meanwhile is
 * noticed.
 *
 * @param value 1 for what was just made
 */
public record Version(long value) {

  public static final Version FIRST = new Version(1);

  public Version {
    if (value < 1) {
      throw new IllegalArgumentException("a version is at least 1, not " + value);
    }
  }

  public Version next() {
    return new Version(value + 1);
  }
}
