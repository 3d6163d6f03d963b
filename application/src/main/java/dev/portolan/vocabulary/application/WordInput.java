package dev.portolan.vocabulary.application;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.vocabulary.domain.Adjective;
import dev.portolan.vocabulary.domain.NewWord;
import dev.portolan.vocabulary.domain.Noun;
import dev.portolan.vocabulary.domain.Term;
import dev.portolan.vocabulary.domain.Theme;
import dev.portolan.vocabulary.domain.Verb;
import dev.portolan.vocabulary.domain.WordType;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sent for a word, unchecked.
 *
 * @param spanish without article; of an adjective the masculine
 * @param feminine of an adjective
 * @param gender of a noun
 * @param countability of a noun; countable when it is missing
 */
public record WordInput(
    @Nullable String theme,
    @Nullable String type,
    @Nullable String spanish,
    @Nullable String feminine,
    @Nullable String gender,
    @Nullable String countability,
    @Nullable String english) {

  NewWord checked() {
    return Invalid.collect(check -> {
      var goodTheme = check.field(() -> Theme.of(theme));
      var goodTerm = check.field(() -> term(WordType.of(type)));
      return () -> new NewWord(goodTheme.get(), goodTerm.get());
    });
  }

  private Term term(WordType known) {
    return Invalid.collect(check -> {
      var term =
          check.field(() ->
              switch (known) {
                case VERB -> Verb.of(spanish, english);
                case NOUN -> Noun.of(spanish, gender, countability, english);
                case ADJECTIVE -> Adjective.of(spanish, feminine, english);
              });
      check.field(() -> onlyOf(WordType.ADJECTIVE, known, "feminine", feminine));
      check.field(() -> onlyOf(WordType.NOUN, known, "gender", gender));
      check.field(() -> onlyOf(WordType.NOUN, known, "countability", countability));
      return term;
    });
  }

  /** A field that says nothing of a word of this type is a mistake of whoever filled it in. */
  private static boolean onlyOf(
      WordType owner, WordType type, String field, @Nullable String value) {
    if (type != owner && value != null && !value.isBlank()) {
      throw Invalid.field(field, "must be left out of a " + type.key());
    }
    return true;
  }
}
