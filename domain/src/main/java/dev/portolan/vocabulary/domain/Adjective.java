package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import org.jspecify.annotations.Nullable;

/** An adjective in the singular, with both genders. What ends in -o ends in -a when feminine. */
public record Adjective(String masculine, String feminine, String english) implements Term {

  public Adjective {
    Spelling.of(Language.SPANISH, masculine);
    Spelling.of("feminine", Language.SPANISH, feminine);
    Spelling.of(Language.ENGLISH, english);
    if (masculine.endsWith("o")) {
      String expected = masculine.substring(0, masculine.length() - 1) + "a";
      if (!feminine.equals(expected)) {
        throw Invalid.field("feminine", "must be " + expected);
      }
    }
  }

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid a field breaks its rule; all that do are named
   */
  public static Adjective of(
      @Nullable String masculine, @Nullable String feminine, @Nullable String english) {
    return Invalid.collect(check -> {
      var he = check.field(() -> Spelling.of(Language.SPANISH, masculine));
      var she = check.field(() -> Spelling.of("feminine", Language.SPANISH, feminine));
      var meaning = check.field(() -> Spelling.of(Language.ENGLISH, english));
      return () -> new Adjective(he.get(), she.get(), meaning.get());
    });
  }

  @Override
  public WordType type() {
    return WordType.ADJECTIVE;
  }

  @Override
  public String spanish() {
    return masculine;
  }

  @Override
  public Phrase inSpanish(Form form) {
    return switch (form) {
      case MASCULINE -> Phrase.bare(masculine);
      case FEMININE -> Phrase.bare(feminine);
      case DEFINITE, INDEFINITE, BARE, INFINITIVE ->
          throw new IllegalArgumentException("an adjective has no form " + form);
    };
  }

  @Override
  public Phrase inEnglish(Form form) {
    return switch (form) {
      case BARE -> Phrase.bare(english);
      case INDEFINITE -> new Phrase(Sound.englishArticle(english), english);
      case DEFINITE, MASCULINE, FEMININE, INFINITIVE ->
          throw new IllegalArgumentException("an English adjective has no form " + form);
    };
  }
}
