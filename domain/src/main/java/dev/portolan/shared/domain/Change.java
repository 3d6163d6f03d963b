package dev.portolan.shared.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a partial update says of one field. JSON tells an absent field (keep) from one that is null
 * (set, to nothing), and so must a command.
 */
public sealed interface Change<T> {

  /** The field was not mentioned: it stays as it is. */
  record Keep<T>() implements Change<T> {}

  /**
   * The field was mentioned.
   *
   * @param value the new value; null where the caller wrote null
   */
  record Set<T>(@Nullable T value) implements Change<T> {}

  static <T> Change<T> keep() {
    return new Keep<>();
  }

  static <T> Change<T> to(@Nullable T value) {
    return new Set<>(value);
  }
}
