package dev.portolan.copy.domain;

import java.util.Arrays;

/** Short texts and their bytes. */
final class AsciiText {

  private AsciiText() {}

  /** The text, if all of it is ASCII; else something that no strict parser takes. */
  static String of(byte[] bytes) {
    var text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      text.append(b > 0 ? (char) b : '\uffff');
    }
    return text.toString();
  }

  /** The bytes of any text that is whole. */
  static byte[] utf8(String text) {
    var out = new RowBytes();
    text.codePoints().forEach(point -> Utf8.put(point, out));
    return Arrays.copyOf(out.array(), out.size());
  }
}
