package dev.portolan.copy.domain;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers. A REAL counts as the shortest decimal that reads back as the same REAL, which is
 * what SQLite prints for it too.
 */
final class NumericEncoder implements CellEncoder {

  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final Pattern NEGATIVE_ZERO = Pattern.compile("-0(\\.0+)?");
  private static final int MOST_WHOLE = 131_072;
  private static final int MOST_DECIMALS = 16_383;
  private static final int LONGEST = MOST_WHOLE + MOST_DECIMALS + 2; // a sign and a point

  private static final Refusal WITHOUT_END =
      new Refusal(
          "out-of-range",
          "numeric keeps %,d digits before the point and %,d behind it: correct the number, or make"
                  .formatted(MOST_WHOLE, MOST_DECIMALS)
              + " the column text");
  private static final Refusal SIGNED_ZERO =
      new Refusal(
          "negative-zero", "numeric keeps no sign of zero: store 0, or make the column a real one");

  private static final Refusal NO_DECIMAL =
      new Refusal("not-a-decimal", "store a number, or a text of digits with one point at most");
  private final int precision;
  private final int scale;
  private final Refusal tooPrecise;
  private final Refusal overflow;

  NumericEncoder(int precision, int scale) {
    this.precision = precision;
    this.scale = scale;
    this.tooPrecise =
        new Refusal(
            "too-many-decimals",
            "the column keeps %d digits behind the point: round it yourself or widen the column"
                .formatted(scale));
    this.overflow =
        new Refusal(
            "out-of-range",
            "the column takes numeric(%d,%d): correct the number or widen the column"
                .formatted(precision, scale));
  }

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    if (isNegativeZero(cell)) {
      return SIGNED_ZERO;
    }
    BigDecimal value = value(cell);
    if (value == null) {
      return NO_DECIMAL;
    }
    if (value.scale() > MOST_DECIMALS || value.precision() - value.scale() > MOST_WHOLE) {
      return WITHOUT_END;
    }
    int shownScale = Math.max(0, value.scale());
    if (precision >= 0) {
      BigDecimal least = value.stripTrailingZeros();
      if (least.signum() != 0 && least.scale() > scale) {
        return tooPrecise;
      }
      if (least.signum() != 0 && least.precision() - least.scale() > precision - scale) {
        return overflow;
      }
      shownScale = Math.max(0, scale);
    }
    NumericWire.put(value, shownScale, out);
    return null;
  }

  private static boolean isNegativeZero(RawCell cell) {
    return cell.storage() == StorageClass.REAL
        && Double.doubleToRawLongBits(cell.real()) == Long.MIN_VALUE;
  }

  private static @Nullable BigDecimal value(RawCell cell) {
    return switch (cell.storage()) {
      case INTEGER -> BigDecimal.valueOf(cell.integer());
      case REAL ->
          Double.isFinite(cell.real())
              ? whole(new BigDecimal(Double.toString(cell.real())).stripTrailingZeros())
              : null;
      case TEXT -> text(cell.bytes());
      case NULL, BLOB -> null;
    };
  }

  private static BigDecimal whole(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static @Nullable BigDecimal text(byte[] bytes) {
    String text = bytes.length > LONGEST ? "" : AsciiText.of(bytes);
    boolean strict = DECIMAL.matcher(text).matches() && !NEGATIVE_ZERO.matcher(text).matches();
    return strict ? new BigDecimal(text) : null;
  }
}
