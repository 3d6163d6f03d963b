package dev.portolan.copy.domain;

import org.jspecify.annotations.Nullable;

/** A UUID in the one spelling that PostgreSQL gives back: 36 characters in lower case. */
final class UuidEncoder implements CellEncoder {

  private static final Refusal REFUSED =
      new Refusal(
          "not-a-uuid",
          "store 8-4-4-4-12 hexadecimal digits in lower case; --rule uuid-forms takes upper case,"
              + " braces and BLOBs of 16 bytes");

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    byte[] text = cell.bytes();
    if (cell.storage() != StorageClass.TEXT || text.length != 36 || !isHyphenated(text)) {
      return REFUSED;
    }
    int start = out.size();
    out.putInt(16);
    int high = -1;
    for (int i = 0; i < 36; i++) {
      if (isHyphen(i)) {
        continue;
      }
      int digit = digit(text[i]);
      if (digit < 0) {
        out.truncate(start);
        return REFUSED;
      }
      if (high < 0) {
        high = digit;
      } else {
        out.putByte(high << 4 | digit);
        high = -1;
      }
    }
    return null;
  }

  private static boolean isHyphenated(byte[] text) {
    return text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
  }

  private static boolean isHyphen(int at) {
    return at == 8 || at == 13 || at == 18 || at == 23;
  }

  private static int digit(byte c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }
}
