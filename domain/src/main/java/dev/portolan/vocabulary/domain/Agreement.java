package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what fits one gender only: {@code {noun.definite} es rojo} would be wrong with every other
 * noun, and {@code La mesa es {adjective.masculine}} with every adjective.
 *
 * <p>It knows no dictionary, so it sees only what little words tell: a template that it lets pass
 * can still be bad Spanish.
 */
final class Agreement {

  private static final String SLOT = "\\{noun\\.\\p{L}+}";
  private static final String COPULA =
      "(?:es|está|era|estaba|fue|será|estará|ha sido|ha estado|parece|parecía|queda|quedó|quedará"
          + "|sigue|seguía|resulta|resultó)";
  private static final String BEFORE_COPULA =
      "(?:(?:no|ya|siempre|nunca|también|tampoco|todavía|casi|hoy|aún) )*+";
  private static final String BEFORE_ADJECTIVE =
      "(?:(?:muy|tan|más|menos|bastante|demasiado|poco|algo|ya|no|casi|siempre|bien|todavía) )*+";

  /** It ends in -o or -a, and could be in the other gender. */
  private static final String SUSPECT =
      "(?!(?:una|la|lo|a|como|cerca|abajo|arriba|fuera|afuera|ahora|todavía|nada|cosa|para|contra"
          + "|hasta|hacia|sola?mente|mía)\\b)(\\p{L}+[oa])(?![\\p{L}{])";

  private static final Pattern BEHIND =
      Pattern.compile(
          SLOT + " " + BEFORE_COPULA + COPULA + " " + BEFORE_ADJECTIVE + SUSPECT,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<!\\p{L})" + COPULA + " " + BEFORE_ADJECTIVE + SUSPECT + " " + SLOT,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PLURAL =
      Pattern.compile(SLOT + " " + BEFORE_COPULA + "(son|están|eran|estaban|fueron|parecen)\\b");

  /** Words that stand before a noun and say its gender; its article comes with the slot. */
  private static final Set<String> GENDERED =
      Set.of(
          "este", "esta", "ese", "esa", "aquel", "aquella", "nuestro", "nuestra", "vuestro",
          "vuestra", "otro", "otra", "todo", "toda", "mucho", "mucha", "poco", "poca", "mismo",
          "misma", "nuevo", "nueva", "muchos", "muchas", "todos", "todas", "estos", "estas");

  private static final String MASCULINE = "este|ese|aquel|nuestro|el(?! h?[aá])|un(?! h?[aá])";
  private static final String FEMININE = "esta|esa|aquella|nuestra|la|una";

  private Agreement() {}

  /**
   * Looks at what stands around an adjective. Behind "de" stands another noun than its own: {@code
   * El bar de la esquina es {adjective.masculine}}.
   *
   * @throws Invalid all that tells a gender tells the other one
   */
  static void require(Form form, String spanish) {
    boolean masculine = form == Form.MASCULINE;
    String same = masculine ? MASCULINE : FEMININE;
    var other = determiner(masculine ? FEMININE : MASCULINE).matcher(spanish);
    if (other.find() && !determiner(same).matcher(spanish).find()) {
      throw Invalid.field(
          Language.SPANISH.field(),
          "has a %s adjective beside %s"
              .formatted(masculine ? "masculine" : "feminine", other.group(1)));
    }
  }

  private static Pattern determiner(String words) {
    return Pattern.compile(
        "(?<!\\p{L})(?<!\\bde )(" + words + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * Looks at what stands around a noun.
   *
   * @throws Invalid something is said of it in one gender only, or of several
   */
  static void require(Slotted slotted) {
    String spanish = slotted.text();
    String before = slotted.wordBefore();
    if (GENDERED.contains(before)) {
      throw Invalid.field(
          Language.SPANISH.field(),
          "has " + before + " before every noun: let it agree, as Est{e|a} or nuestr{o|a}");
    }
    var plural = PLURAL.matcher(spanish);
    if (plural.find()) {
      throw Invalid.field(
          Language.SPANISH.field(), "says " + plural.group(1) + " of one thing: a noun is no more");
    }
    for (Pattern pattern : new Pattern[] {BEHIND, BEFORE}) {
      Matcher found = pattern.matcher(spanish);
      if (found.find()) {
        String word = found.group(1);
        String stem = word.substring(0, word.length() - 1);
        throw Invalid.field(
            Language.SPANISH.field(),
            "says " + word + " of every noun: let it agree, as " + stem + "{o|a}");
      }
    }
  }
}
