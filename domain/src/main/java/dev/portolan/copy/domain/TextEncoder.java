package dev.portolan.copy.domain;

import org.jspecify.annotations.Nullable;

/** Text: strict UTF-8 without NUL, and no longer than the column takes, counted in code points. */
final class TextEncoder implements CellEncoder {

  static final Refusal NO_TEXT =
      new Refusal(
          "not-text", "store a text; --rule number-to-text or --rule blob-to-text take others");
  static final Refusal MALFORMED =
      new Refusal("not-utf-8", "the bytes are no UTF-8: find out their encoding and correct them");
  static final Refusal NUL =
      new Refusal(
          "nul-in-text", "PostgreSQL keeps no NUL in text; --rule trim-nul cuts them off the end");
  private static final Refusal NOT_PADDED =
      new Refusal(
          "would-be-padded",
          "char(n) fills up with blanks and forgets trailing ones; --rule pad-char, or make the"
              + " column varchar(n)");

  private final int most;
  private final boolean padded;
  private final Refusal tooLong;

  TextEncoder(int most, boolean padded) {
    this.most = most;
    this.padded = padded;
    this.tooLong =
        new Refusal(
            "too-long",
            "the column takes %d code points: shorten the text or widen the column; --rule"
                    .formatted(most)
                + " trim-blanks cuts trailing blanks off");
  }

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    if (cell.storage() != StorageClass.TEXT) {
      return NO_TEXT;
    }
    byte[] bytes = cell.bytes();
    int points = Utf8.points(bytes);
    if (points < 0) {
      return points == Utf8.HAS_NUL ? NUL : MALFORMED;
    }
    if (most >= 0 && points > most) {
      return tooLong;
    }
    if (padded && (points != most || (points > 0 && bytes[bytes.length - 1] == ' '))) {
      return NOT_PADDED;
    }
    out.putField(bytes);
    return null;
  }
}
