package dev.portolan.blog.domain;

/**
 * Which article: given by the database, never reused.
 *
 * @param value positive
 */
public record ArticleId(long value) {
  public ArticleId {
    if (value <= 0) {
      throw new IllegalArgumentException("an article id is positive, not " + value);
    }
  }
}
