package dev.portolan.shared.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks of text that value objects share. Lengths are counted in Unicode code points, as both
 * databases count them, so that all three agree on the same limit.
 */
public final class Text {

  /**
   * What Unicode lets a screen leave out: Default_Ignorable_Code_Point of DerivedCoreProperties.txt
   * in the Unicode Character Database, of version 16.
   */
  private static final String IGNORABLES =
      "\\x{AD}\\x{34F}\\x{61C}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
          + "\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{206F}\\x{3164}\\x{FE00}-\\x{FE0F}"
          + "\\x{FEFF}\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}"
          + "\\x{E0000}-\\x{E0FFF}";

  private static final Pattern IGNORABLE = Pattern.compile("[" + IGNORABLES + "]");

  /** The one of no dots in Braille is a symbol to Unicode, and a space to whoever looks at it. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Z}\\p{Cc}\\x{2800}" + IGNORABLES + "]*+");

  private Text() {}

  /**
   * A text that must be there, and be seen: one of only spaces of any kind, control characters and
   * what a screen may leave out is blank.
   *
   * @param field the name that a refusal gives
   * @param max the most code points
   * @return the text, unchanged
   * @throws Invalid it is null, blank or too long: blank is told before length
   */
  public static String required(String field, @Nullable String text, int max) {
    if (text == null || UNSEEN.matcher(text).matches()) {
      throw Invalid.field(field, "can't be blank");
    }
    return atMost(field, text, max);
  }

  /**
   * A text that was taken before, and must stay readable: it is held to less than {@link
   * #required}, since texts of characters that nobody sees were taken once.
   *
   * @throws Invalid it is null, white space only or too long
   */
  public static String kept(String field, @Nullable String text, int max) {
    if (text == null || text.isBlank()) {
      throw Invalid.field(field, "can't be blank");
    }
    return atMost(field, text, max);
  }

  /** Whether something stands in the text that a screen may leave out. */
  public static boolean hasIgnorable(String text) {
    return IGNORABLE.matcher(text).find();
  }

  /**
   * A text that may be empty, but not too long.
   *
   * @throws Invalid it has more than {@code max} code points
   */
  public static String atMost(String field, String text, int max) {
    if (length(text) > max) {
      throw Invalid.field(field, "is too long (maximum is " + max + " characters)");
    }
    return text;
  }

  /** How many code points the text has. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether a control character (such as a line break or NUL) stands in the text. */
  public static boolean hasControl(String text) {
    return text.codePoints().anyMatch(Character::isISOControl);
  }
}
