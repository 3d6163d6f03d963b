package dev.portolan.copy.domain;

import org.jspecify.annotations.Nullable;

/** Binary floating point: a number passes if it is the same number afterwards. */
final class FloatEncoder implements CellEncoder {

  private static final Refusal NO_NUMBER =
      new Refusal("not-a-number", "store a number; --rule text-to-number takes text");
  private static final Refusal INEXACT =
      new Refusal("loses-digits", "the column would round it: make the column double precision");

  private final boolean single;

  FloatEncoder(boolean single) {
    this.single = single;
  }

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    double value;
    switch (cell.storage()) {
      case REAL -> value = cell.real();
      case INTEGER -> {
        value = (double) cell.integer();
        boolean exact = value < 0x1p63 && (long) value == cell.integer();
        if (!exact) {
          return INEXACT;
        }
      }
      default -> {
        return NO_NUMBER;
      }
    }
    if (!single) {
      out.putInt(8);
      out.putLong(Double.doubleToRawLongBits(value));
      return null;
    }
    float narrow = (float) value;
    if (Double.compare(narrow, value) != 0) {
      return INEXACT;
    }
    out.putInt(4);
    out.putInt(Float.floatToRawIntBits(narrow));
    return null;
  }
}
