package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The English of a template: {@code The price of {noun.definite} has gone up.} */
record EnglishText(Slotted slotted) {

  private static final Set<String> BEFORE_NO_NOUN = Set.of("a", "an", "the");
  private static final Set<String> BEFORE_NO_ADJECTIVE = Set.of("a", "an");

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid it is no sentence with exactly one slot of the type, or it would come out wrong
   *     with some words
   */
  static EnglishText of(WordType type, @Nullable String written) {
    var slotted = Slotted.parse(Language.ENGLISH, type, written);
    if ((slotted.before() + slotted.after()).matches("(?s).*[{|}].*")) {
      throw wrong("has a brace that is not the slot");
    }
    var forbidden =
        switch (type) {
          case NOUN -> BEFORE_NO_NOUN;
          case ADJECTIVE -> BEFORE_NO_ADJECTIVE;
          case VERB -> Set.<String>of();
        };
    if (forbidden.contains(slotted.wordBefore())) {
      throw wrong("has an article before the slot, which brings its own");
    }
    return new EnglishText(slotted);
  }

  Marked render(Term term) {
    var phrase = term.inEnglish(slotted.form());
    String article = phrase.article().isEmpty() ? "" : phrase.article() + " ";
    return Marked.of(slotted.before() + article, phrase.word(), slotted.after());
  }

  private static Invalid wrong(String sentence) {
    return Invalid.field(Language.ENGLISH.field(), sentence);
  }
}
