package dev.portolan.vocabulary.domain;

/** A word of a theme that is not stored yet. No two of a theme and type are the same in Spanish. */
public record NewWord(Theme theme, Term term) {

  /** The word as it is once it has an id. */
  public Word as(WordId id) {
    return new Word(id, theme, term);
  }
}
