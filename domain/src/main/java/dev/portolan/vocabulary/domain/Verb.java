package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A verb by its infinitive. Reflexive ones ({@code ducharse}) are refused, since their ending
 * changes with who acts, which a template cannot know.
 */
public record Verb(String spanish, String english) implements Term {

  private static final Pattern INFINITIVE = Pattern.compile("\\p{L}*([aei]|í)r( .*)?");

  public Verb {
    infinitive(Spelling.of(Language.SPANISH, spanish));
    withoutTo(Spelling.of(Language.ENGLISH, english));
  }

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid a field breaks its rule; all that do are named
   */
  public static Verb of(@Nullable String spanish, @Nullable String english) {
    return Invalid.collect(check -> {
      var ofSpanish = check.field(() -> infinitive(Spelling.of(Language.SPANISH, spanish)));
      var ofEnglish = check.field(() -> withoutTo(Spelling.of(Language.ENGLISH, english)));
      return () -> new Verb(ofSpanish.get(), ofEnglish.get());
    });
  }

  @Override
  public WordType type() {
    return WordType.VERB;
  }

  @Override
  public Phrase inSpanish(Form form) {
    return only(Form.INFINITIVE, form, spanish);
  }

  @Override
  public Phrase inEnglish(Form form) {
    return only(Form.BARE, form, english);
  }

  private static Phrase only(Form known, Form form, String word) {
    if (form != known) {
      throw new IllegalArgumentException("a verb has no form " + form);
    }
    return Phrase.bare(word);
  }

  private static String infinitive(String spanish) {
    if (!INFINITIVE.matcher(spanish).matches()) {
      throw Invalid.field("spanish", "must be an infinitive in -ar, -er or -ir, not reflexive");
    }
    return spanish;
  }

  private static String withoutTo(String english) {
    if (english.startsWith("to ")) {
      throw Invalid.field("english", "must stand without \"to\"");
    }
    return english;
  }
}
