package dev.portolan.vocabulary.domain;

/**
 * Which template: given by the database, never reused.
 *
 * @param value positive
 */
public record TemplateId(long value) {
  public TemplateId {
    if (value <= 0) {
      throw new IllegalArgumentException("a template id is positive, not " + value);
    }
  }
}
