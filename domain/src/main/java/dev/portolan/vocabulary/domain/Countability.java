package dev.portolan.vocabulary.domain;

import org.jspecify.annotations.Nullable;

/** Whether there can be one of it: a fork, but not a flour. */
public enum Countability {
  COUNTABLE,
  MASS;

  /** Its name outside of this program: "mass". */
  public String key() {
    return Names.key(this);
  }

  /**
   * Takes what a caller sent.
   *
   * @throws dev.portolan.shared.domain.Invalid it is missing, or neither of them
   */
  public static Countability of(@Nullable String key) {
    return Names.of("countability", key, values());
  }
}
