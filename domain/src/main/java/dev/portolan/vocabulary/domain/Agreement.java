package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what says something of a noun in one gender only: {@code {noun.definite} es rojo} would be
 * wrong with every other noun.
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

  private Agreement() {}

  /**
   * @throws Invalid something is said of the noun in one gender only
   */
  static void require(String spanish) {
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
