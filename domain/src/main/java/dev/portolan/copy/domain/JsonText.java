package dev.portolan.copy.domain;

import java.util.Arrays;
import java.util.Comparator;

/** How jsonb writes texts, and in which order it keeps keys. */
final class JsonText {

  /** By length in bytes first, then by bytes. */
  static final Comparator<String> KEY_ORDER =
      Comparator.<String>comparingInt(key -> AsciiText.utf8(key).length)
          .thenComparing((a, b) -> Arrays.compareUnsigned(AsciiText.utf8(a), AsciiText.utf8(b)));

  private JsonText() {}

  static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(point -> point >= 0xd800 && point <= 0xdfff);
  }

  /** The unit of UTF-16 that four hexadecimal digits stand for; -1 if they are none. */
  static int unit(byte[] text, int from) {
    int unit = from + 4 <= text.length ? 0 : -1;
    for (int i = from; unit >= 0 && i < from + 4; i++) {
      int digit = Character.digit(text[i] & 0xff, 16);
      unit = digit < 0 ? -1 : (unit << 4) | digit;
    }
    return unit;
  }

  static char[] chars(byte[] text, int from, int to) {
    var chars = new char[to - from];
    for (int i = from; i < to; i++) {
      chars[i - from] = (char) text[i];
    }
    return chars;
  }
}
