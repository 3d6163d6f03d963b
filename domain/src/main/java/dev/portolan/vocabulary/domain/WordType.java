package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of word it is, and so which forms a template may ask of it in each language. */
public enum WordType {
  VERB,
  NOUN,
  ADJECTIVE;

  /** Its name outside of this program: "verb". */
  public String key() {
    return Names.key(this);
  }

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid it is missing, or none of them
   */
  public static WordType of(@Nullable String key) {
    return Names.of("type", key, values());
  }

  /** The slots that a template for this type may have, as they are written. */
  Set<String> slots(Language language) {
    return forms(language)
        .map(form -> "{" + key() + "." + Names.key(form) + "}")
        .collect(Collectors.toSet());
  }

  private Stream<Form> forms(Language language) {
    return switch (this) {
      case VERB -> Stream.of(language == Language.SPANISH ? Form.INFINITIVE : Form.BARE);
      case NOUN -> Stream.of(Form.DEFINITE, Form.INDEFINITE, Form.BARE);
      case ADJECTIVE ->
          language == Language.SPANISH
              ? Stream.of(Form.MASCULINE, Form.FEMININE)
              : Stream.of(Form.BARE, Form.INDEFINITE);
    };
  }
}
