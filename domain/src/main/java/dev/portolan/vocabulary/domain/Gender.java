package dev.portolan.vocabulary.domain;

import org.jspecify.annotations.Nullable;

/** What a Spanish noun is, and what agrees with it must be. */
public enum Gender {
  MASCULINE,
  FEMININE;

  /** Its name outside of this program: "feminine". */
  public String key() {
    return Names.key(this);
  }

  /**
   * Takes what a caller sent.
   *
   * @throws dev.portolan.shared.domain.Invalid it is missing, or neither of them
   */
  public static Gender of(@Nullable String key) {
    return Names.of("gender", key, values());
  }
}
