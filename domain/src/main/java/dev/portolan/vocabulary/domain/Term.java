package dev.portolan.vocabulary.domain;

/** A word of both languages, with what grammar must know of it. */
public sealed interface Term permits Noun, Adjective, Verb {

  WordType type();

  /** As a dictionary has it: a noun without article, an adjective in the masculine. */
  String spanish();

  /** As a dictionary has it: a noun without article, a verb without "to". */
  String english();

  /**
   * @throws IllegalArgumentException it has no such form
   */
  Phrase inSpanish(Form form);

  /**
   * @throws IllegalArgumentException it has no such form
   */
  Phrase inEnglish(Form form);

  /** What agrees with it takes this ending of the two. */
  default String agreeing(String masculine, String feminine) {
    throw new IllegalArgumentException("nothing agrees with a " + type().key());
  }
}
