package dev.portolan.copy.domain;

import org.jspecify.annotations.Nullable;

/** Whole numbers of two, four or eight bytes. */
final class IntegerEncoder implements CellEncoder {

  private static final Refusal NO_NUMBER =
      new Refusal(
          "not-an-integer",
          "store a whole number; --rule text-to-number or --rule real-to-integer take those that"
              + " lose nothing");

  private final int width;
  private final long least;
  private final long most;
  private final Refusal outOfRange;

  IntegerEncoder(int width, long least, long most) {
    this.width = width;
    this.least = least;
    this.most = most;
    this.outOfRange =
        new Refusal(
            "out-of-range",
            "the column takes %d to %d: correct the number or widen the column"
                .formatted(least, most));
  }

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    if (cell.storage() != StorageClass.INTEGER) {
      return NO_NUMBER;
    }
    long value = cell.integer();
    if (value < least || value > most) {
      return outOfRange;
    }
    out.putInt(width);
    switch (width) {
      case 2 -> out.putShort((int) value);
      case 4 -> out.putInt((int) value);
      default -> out.putLong(value);
    }
    return null;
  }
}
