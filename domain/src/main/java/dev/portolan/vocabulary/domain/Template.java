package dev.portolan.vocabulary.domain;

/** A sentence of a theme, in which every word of that theme and of its type can stand. */
public record Template(TemplateId id, Theme theme, Wording wording) {

  /**
   * The sentence with one of these words.
   *
   * @throws IllegalArgumentException the word is of another theme or type
   */
  public Sentence with(Word word) {
    if (!word.theme().equals(theme)) {
      throw new IllegalArgumentException(
          "a word of " + word.theme().value() + " in a sentence of " + theme.value());
    }
    return new Sentence(word, wording.inSpanish(word.term()), wording.inEnglish(word.term()));
  }
}
