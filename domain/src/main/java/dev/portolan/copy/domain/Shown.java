package dev.portolan.copy.domain;

import java.util.HexFormat;

/** A value in a message: its beginning, and nothing that a terminal would act on. */
final class Shown {

  private static final int MOST = 40;

  private Shown() {}

  static String text(byte[] bytes) {
    var shown = new StringBuilder("'");
    int end = Math.min(bytes.length, MOST);
    int at = 0;
    while (at < end) {
      int length = Utf8.lengthAt(bytes, at, bytes.length);
      if (length == 0 || at + length > end) {
        if (length > 0) {
          break; // the limit would cut a character
        }
        shown.append("\\x%02x".formatted(bytes[at] & 0xff));
        at++;
        continue;
      }
      int point = Utf8.pointAt(bytes, at, length);
      if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
        shown.append("\\u%04x".formatted(point));
      } else {
        shown.appendCodePoint(point);
      }
      at += length;
    }
    return shown.append('\'').append(at < bytes.length ? "…" : "").toString();
  }

  static String blob(byte[] bytes) {
    int end = Math.min(bytes.length, MOST);
    return "x'" + HexFormat.of().formatHex(bytes, 0, end) + "'" + (end < bytes.length ? "…" : "");
  }
}
