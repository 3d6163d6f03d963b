package dev.portolan.shared.domain;

import org.jspecify.annotations.Nullable;

/**
 * Checks of text that value objects share. Lengths are counted in Unicode code points, as both
 * databases count them, so that all three agree on the same limit.
 */
public final class Text {

  private Text() {}

  /**
   * A text that must be there.
   *
   * @param field the name that a refusal gives
   * @param max the most code points
   * @return the text, unchanged
   * @throws Invalid it is null, blank or too long: blank is told before length
   */
  public static String required(String field, @Nullable String text, int max) {
    if (text == null || text.isBlank()) {
      throw Invalid.field(field, "can't be blank");
    }
    return atMost(field, text, max);
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
