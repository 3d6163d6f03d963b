package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How words and templates are written. All text is in Unicode's form NFC and within its first
 * 65,536 characters, so that an offset counts the same for everybody: in UTF-16 and in code points.
 */
final class Spelling {

  static final int LONGEST_WORD = 60;
  static final int LONGEST_TEMPLATE = 300;

  private static final String LETTER = "[\\p{IsLatin}&&\\p{L}]";
  private static final Pattern WORD = Pattern.compile(LETTER + "+([ '’-]" + LETTER + "+)*");
  private static final Pattern SENTENCE =
      Pattern.compile("[\\p{IsLatin}\\p{Nd} .,;:!?¡¿'’\"()«»|{}-]+");

  private Spelling() {}

  /**
   * A word, or a few that mean one thing: {@code tabla de cortar}.
   *
   * @throws Invalid it is missing, too long, or has what no word has
   */
  static String of(Language language, @Nullable String text) {
    return of(language.field(), language, text);
  }

  static String of(String field, Language language, @Nullable String text) {
    String word = composed(Text.required(field, text, LONGEST_WORD));
    if (!WORD.matcher(word).matches()) {
      throw Invalid.field(
          field, "must be " + (language == Language.SPANISH ? "Spanish" : "English") + " words");
    }
    return word;
  }

  /**
   * The text of a template.
   *
   * @throws Invalid it is missing, too long, or has what no sentence has
   */
  static String sentence(Language language, @Nullable String text) {
    String sentence = composed(Text.required(language.field(), text, LONGEST_TEMPLATE));
    if (!SENTENCE.matcher(sentence).matches()) {
      throw Invalid.field(language.field(), "has a character that no sentence has");
    }
    if (!sentence.equals(sentence.strip()) || sentence.contains("  ")) {
      throw Invalid.field(language.field(), "has a space too many");
    }
    return sentence;
  }

  /**
   * @throws Invalid the word brings an article of its own
   */
  static void noArticle(String field, String word, String... articles) {
    for (String article : articles) {
      if (word.startsWith(article + " ")) {
        throw Invalid.field(field, "must stand without \"" + article + "\"");
      }
    }
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
