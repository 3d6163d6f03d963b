package dev.portolan.copy.domain;

import java.util.Arrays;

/** Text of a SQLite file whose encoding is UTF-16, as UTF-8: exactly, or not at all. */
public final class Utf16 {

  private Utf16() {}

  /**
   * Re-encodes.
   *
   * @return UTF-8; for a lone surrogate or half a unit a text that {@link Utf8} finds malformed
   */
  public static byte[] toUtf8(byte[] bytes, boolean bigEndian) {
    var out = new RowBytes();
    int units = bytes.length / 2;
    for (int i = 0; i < units; i++) {
      int unit = unit(bytes, i, bigEndian);
      if (Character.isHighSurrogate((char) unit) && i + 1 < units) {
        int next = unit(bytes, i + 1, bigEndian);
        if (Character.isLowSurrogate((char) next)) {
          Utf8.put(Character.toCodePoint((char) unit, (char) next), out);
          i++;
          continue;
        }
      }
      Utf8.put(unit, out); // a lone surrogate becomes three bytes that strict UTF-8 refuses
    }
    if (bytes.length % 2 != 0) {
      out.putByte(0xff);
    }
    return Arrays.copyOf(out.array(), out.size());
  }

  private static int unit(byte[] bytes, int index, boolean bigEndian) {
    int first = bytes[2 * index] & 0xff;
    int second = bytes[2 * index + 1] & 0xff;
    return bigEndian ? first << 8 | second : second << 8 | first;
  }
}
