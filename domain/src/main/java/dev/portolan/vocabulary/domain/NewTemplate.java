package dev.portolan.vocabulary.domain;

/** A template that is not stored yet. No two of a theme and type are the same in Spanish. */
public record NewTemplate(Theme theme, Wording wording) {

  /** The template as it is once it has an id. */
  public Template as(TemplateId id) {
    return new Template(id, theme, wording);
  }
}
