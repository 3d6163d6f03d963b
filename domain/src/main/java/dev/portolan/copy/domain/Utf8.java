package dev.portolan.copy.domain;

/** Strict UTF-8: neither overlong forms, nor surrogates, nor what lies behind U+10FFFF. */
public final class Utf8 {

  /** What {@link #points} gives for bytes that are no UTF-8. */
  public static final int MALFORMED = -1;

  /** What {@link #points} gives for text with a NUL in it. */
  public static final int HAS_NUL = -2;

  private Utf8() {}

  /**
   * Counts code points.
   *
   * @return the count, or {@link #MALFORMED}, or {@link #HAS_NUL} if there is no other fault
   */
  public static int points(byte[] bytes) {
    int count = 0;
    boolean nul = false;
    int at = 0;
    int end = bytes.length;
    while (at < end) {
      int start = at;
      while (at < end && bytes[at] > 0) {
        at++;
      }
      count += at - start;
      if (at == end) {
        break;
      }
      int length = lengthAt(bytes, at, end);
      if (length == 0) {
        return MALFORMED;
      }
      nul |= bytes[at] == 0;
      at += length;
      count++;
    }
    return nul ? HAS_NUL : count;
  }

  /** How many bytes the character takes that begins here; 0 if none does. */
  static int lengthAt(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (at + length > end) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xff;
    boolean wrong =
        (first == 0xe0 && second < 0xa0)
            || (first == 0xed && second > 0x9f)
            || (first == 0xf0 && second < 0x90)
            || (first == 0xf4 && second > 0x8f);
    return wrong ? 0 : length;
  }

  static int pointAt(byte[] bytes, int at, int length) {
    int first = bytes[at] & 0xff;
    int point = length == 1 ? first : first & (0x7f >> length);
    for (int i = 1; i < length; i++) {
      point = (point << 6) | (bytes[at + i] & 0x3f);
    }
    return point;
  }

  /** The bytes of a text that is whole. */
  static void put(int point, RowBytes out) {
    if (point < 0x80) {
      out.putByte(point);
    } else if (point < 0x800) {
      out.putByte(0xc0 | (point >> 6));
      out.putByte(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
      out.putByte(0xe0 | (point >> 12));
      out.putByte(0x80 | ((point >> 6) & 0x3f));
      out.putByte(0x80 | (point & 0x3f));
    } else {
      out.putByte(0xf0 | (point >> 18));
      out.putByte(0x80 | ((point >> 12) & 0x3f));
      out.putByte(0x80 | ((point >> 6) & 0x3f));
      out.putByte(0x80 | (point & 0x3f));
    }
  }
}
