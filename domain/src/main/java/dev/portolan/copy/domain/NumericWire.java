package dev.portolan.copy.domain;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Decimal numbers in PostgreSQL's binary form: digits to the base of 10,000. */
public final class NumericWire {

  private static final int NEGATIVE = 0x4000;
  private static final int NAN = 0xc000;

  private NumericWire() {}

  /** Writes a field. */
  static void put(BigDecimal value, int shownScale, RowBytes out) {
    String digits = value.unscaledValue().abs().toString();
    int scale = value.scale();
    if (scale < 0) {
      digits += "0".repeat(-scale);
      scale = 0;
    }
    if (digits.length() <= scale) {
      digits = "0".repeat(scale - digits.length() + 1) + digits;
    }
    int whole = digits.length() - scale;
    int before = (4 - whole % 4) % 4;
    int after = (4 - scale % 4) % 4;
    String padded = "0".repeat(before) + digits + "0".repeat(after);
    int weight = (whole + before) / 4 - 1;
    int first = 0;
    int end = padded.length() / 4;
    while (first < end && group(padded, first) == 0) {
      first++;
      weight--;
    }
    while (end > first && group(padded, end - 1) == 0) {
      end--;
    }
    boolean zero = first == end;
    out.putInt(8 + 2 * (end - first));
    out.putShort(end - first);
    out.putShort(zero ? 0 : weight);
    out.putShort(value.signum() < 0 ? NEGATIVE : 0);
    out.putShort(shownScale);
    for (int i = first; i < end; i++) {
      out.putShort(group(padded, i));
    }
  }

  private static int group(String digits, int index) {
    return Integer.parseInt(digits, 4 * index, 4 * index + 4, 10);
  }

  /**
   * Reads a field's bytes.
   *
   * @throws ArithmeticException it is NaN or an infinity
   */
  public static BigDecimal read(byte[] bytes, int at) {
    int count = number(bytes, at);
    int weight = (short) number(bytes, at + 2);
    int sign = number(bytes, at + 4);
    int scale = number(bytes, at + 6);
    if ((sign & NAN) == NAN) {
      throw new ArithmeticException("neither NaN nor infinity is a decimal");
    }
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < count; i++) {
      value =
          value
              .multiply(BigInteger.valueOf(10_000))
              .add(BigInteger.valueOf(number(bytes, at + 8 + 2 * i)));
    }
    var number = new BigDecimal(value).scaleByPowerOfTen(4 * (weight - count + 1));
    return (sign == NEGATIVE ? number.negate() : number).setScale(scale);
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
