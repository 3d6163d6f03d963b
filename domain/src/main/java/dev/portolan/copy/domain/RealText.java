package dev.portolan.copy.domain;

import java.math.BigDecimal;
import java.util.Locale;

/** A REAL as SQLite's own CAST spells it, with as many digits as it takes to read it again. */
final class RealText {

  private static final int LEAST_EXPONENT = -4;
  private static final int MOST_EXPONENT = 15;

  private RealText() {}

  static String of(double value) {
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    if (value == 0) {
      return sign + "0.0";
    }
    var decimal = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (exponent >= LEAST_EXPONENT && exponent < MOST_EXPONENT) {
      return sign + withPoint(decimal.toPlainString());
    }
    var first = new BigDecimal(decimal.unscaledValue(), decimal.precision() - 1);
    return sign
        + withPoint(first.toPlainString())
        + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  private static String withPoint(String digits) {
    return digits.indexOf('.') < 0 ? digits + ".0" : digits;
  }
}
