package dev.portolan.blog.domain;

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
}
