package dev.portolan.copy.domain;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of JSON as jsonb gives it back.
 *
 * @param plain without an exponent
 * @param isNegativeZero whether it has a sign that jsonb forgets
 */
record JsonNumber(String plain, boolean isNegativeZero) {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final int WIDEST_EXPONENT = 1_000;

  /** Whether it is written as one, however large. */
  static boolean isOne(char[] characters) {
    return NUMBER.matcher(new String(characters)).matches();
  }

  /** Null if it is none, or one of more zeros than anybody means. */
  static @Nullable JsonNumber read(char[] characters) {
    String number = new String(characters);
    if (!NUMBER.matcher(number).matches()) {
      return null;
    }
    int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (exponent >= 0 && !isNear(number.substring(exponent + 1))) {
      return null;
    }
    var value = new BigDecimal(number);
    BigDecimal whole = value.scale() < 0 ? value.setScale(0) : value;
    return new JsonNumber(whole.toPlainString(), value.signum() == 0 && number.startsWith("-"));
  }

  private static boolean isNear(String exponent) {
    return exponent.length() <= 5 && Math.abs(Integer.parseInt(exponent)) <= WIDEST_EXPONENT;
  }
}
