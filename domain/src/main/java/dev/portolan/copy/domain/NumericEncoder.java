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
  private static final int LONGEST = 1_000;

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
    BigDecimal value = value(cell);
    if (value == null) {
      return NO_DECIMAL;
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
