package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A noun in the singular.
 *
 * <p>Its articles follow from gender and sound, so that nobody can give it a wrong one: a feminine
 * noun that begins with a stressed a takes {@code el} and {@code un}, as in {@code el agua}.
 */
public record Noun(String spanish, Gender gender, Countability countability, String english)
    implements Term {

  public Noun {
    Spelling.noArticle("spanish", Spelling.of(Language.SPANISH, spanish), "el", "la", "un", "una");
    Spelling.noArticle("english", Spelling.of(Language.ENGLISH, english), "the", "a", "an");
  }

  /**
   * Takes what a caller sent.
   *
   * @param countability countable when it is missing
   * @throws Invalid a field breaks its rule; all that do are named
   */
  public static Noun of(
      @Nullable String spanish,
      @Nullable String gender,
      @Nullable String countability,
      @Nullable String english) {
    return Invalid.collect(check -> {
      var ofSpanish = check.field(() -> Spelling.of(Language.SPANISH, spanish));
      var ofGender = check.field(() -> Gender.of(gender));
      var counted =
          check.field(() ->
              countability == null || countability.isBlank()
                  ? Countability.COUNTABLE
                  : Countability.of(countability));
      var ofEnglish = check.field(() -> Spelling.of(Language.ENGLISH, english));
      return () -> new Noun(ofSpanish.get(), ofGender.get(), counted.get(), ofEnglish.get());
    });
  }

  @Override
  public WordType type() {
    return WordType.NOUN;
  }

  /** The definite article: {@code el} or {@code la}. */
  public String article() {
    return agreesWithEl() ? "el" : "la";
  }

  @Override
  public Phrase inSpanish(Form form) {
    return phrase(form, spanish, article(), agreesWithEl() ? "un" : "una");
  }

  @Override
  public Phrase inEnglish(Form form) {
    return phrase(form, english, "the", Sound.englishArticle(english));
  }

  @Override
  public String agreeing(String masculine, String feminine) {
    return switch (gender) {
      case MASCULINE -> masculine;
      case FEMININE -> feminine;
    };
  }

  private boolean agreesWithEl() {
    return gender == Gender.MASCULINE || Sound.beginsWithStressedA(spanish);
  }

  private Phrase phrase(Form form, String word, String definite, String indefinite) {
    return switch (form) {
      case DEFINITE -> new Phrase(definite, word);
      case INDEFINITE ->
          countability == Countability.COUNTABLE ? new Phrase(indefinite, word) : Phrase.bare(word);
      case BARE -> Phrase.bare(word);
      case MASCULINE, FEMININE, INFINITIVE ->
          throw new IllegalArgumentException("a noun has no form " + form);
    };
  }
}
