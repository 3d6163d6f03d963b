package dev.portolan.blog.domain;

import java.util.Optional;

/**
 * Which comment: given by the database, never reused.
 *
 * @param value positive
 */
public record CommentId(long value) {
  public CommentId {
    if (value <= 0) {
      throw new IllegalArgumentException("a comment id is positive, not " + value);
    }
  }

  /** Reads an id that somebody typed; empty when no comment can have it. */
  public static Optional<CommentId> parse(String digits) {
    // Eighteen digits always fit; no database gets further.
    return digits.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new CommentId(Long.parseLong(digits)))
        : Optional.empty();
  }
}
