package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import org.jspecify.annotations.Nullable;

/** A sentence in both languages that lacks one word of its type. */
public final class Wording {

  private final WordType type;
  private final SpanishText spanish;
  private final EnglishText english;

  private Wording(WordType type, SpanishText spanish, EnglishText english) {
    this.type = type;
    this.spanish = spanish;
    this.english = english;
  }

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid a text is no sentence with exactly one slot of the type, or would come out
   *     wrong with some words; all that is wrong is named
   */
  public static Wording of(WordType type, @Nullable String spanish, @Nullable String english) {
    return Invalid.collect(check -> {
      var ofSpanish = check.field(() -> SpanishText.of(type, spanish));
      var ofEnglish = check.field(() -> EnglishText.of(type, english));
      return () -> new Wording(type, ofSpanish.get(), ofEnglish.get());
    });
  }

  /**
   * Reads what was taken before.
   *
   * @throws Invalid it cannot be a template
   */
  public static Wording kept(WordType type, String spanish, String english) {
    return new Wording(type, SpanishText.kept(type, spanish), EnglishText.of(type, english));
  }

  public WordType type() {
    return type;
  }

  /** The Spanish as it was written, with its slot. */
  public String spanish() {
    return spanish.slotted().text();
  }

  /** The English as it was written, with its slot. */
  public String english() {
    return english.slotted().text();
  }

  /**
   * The Spanish sentence with a word of this type.
   *
   * @throws IllegalArgumentException the word is of another type
   */
  public Marked inSpanish(Term term) {
    return spanish.render(fitting(term));
  }

  /**
   * The English sentence with a word of this type.
   *
   * @throws IllegalArgumentException the word is of another type
   */
  public Marked inEnglish(Term term) {
    return english.render(fitting(term));
  }

  private Term fitting(Term term) {
    if (term.type() != type) {
      throw new IllegalArgumentException("a " + term.type() + " in a sentence for a " + type);
    }
    return term;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wording that
        && type == that.type
        && spanish.equals(that.spanish)
        && english.equals(that.english);
  }

  @Override
  public int hashCode() {
    return spanish.hashCode();
  }

  @Override
  public String toString() {
    return spanish() + " / " + english();
  }
}
