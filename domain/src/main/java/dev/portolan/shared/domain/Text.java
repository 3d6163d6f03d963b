package dev.portolan.shared.domain;

import org.jspecify.annotations.Nullable;

/**
 * Checks of text that value objects share. Lengths are counted in Unicode code points, as both
 * databases count them, so that all three agree on the same limit.
 */
public final class Text {

  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int WORD_JOINER = 0x2060;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int HANGUL_FILLER = 0x3164;

  private Text() {}

  /**
   * A text that must be there, and be seen: one of only spaces of any kind, characters without
   * width and Hangul fillers is blank.
   *
   * @param field the name that a refusal gives
   * @param max the most code points
   * @return the text, unchanged
   * @throws Invalid it is null, blank or too long: blank is told before length
   */
  public static String required(String field, @Nullable String text, int max) {
    if (text == null || text.codePoints().allMatch(Text::isUnseen)) {
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

  private static boolean isUnseen(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || (character >= ZERO_WIDTH_SPACE && character <= ZERO_WIDTH_JOINER)
        || character == WORD_JOINER
        || character == BYTE_ORDER_MARK
        || character == HANGUL_FILLER;
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
