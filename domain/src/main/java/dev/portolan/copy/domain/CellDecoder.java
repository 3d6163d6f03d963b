package dev.portolan.copy.domain;

import dev.portolan.copy.domain.ColumnType.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** Reads a field of PostgreSQL's binary COPY as the cell that SQLite would store for it. */
public final class CellDecoder {

  private static final long FIRST_DAY = -719_162; // 0001-01-01
  private static final long LAST_DAY = 2_932_896; // 9999-12-31

  /** What a numeric is that is no number, by the first byte of its sign. */
  private static final Map<Byte, String> NOT_FINITE =
      Map.of((byte) 0xd0, "Infinity", (byte) 0xf0, "-Infinity");

  private CellDecoder() {}

  /**
   * Decodes.
   *
   * @param at where the bytes of the field begin, behind its length
   * @param length of the field; -1 for NULL
   * @return whether SQLite has a form for it: it has none for infinite times, for years before 1 or
   *     after 9999, and for NaN
   */
  public static boolean decode(ColumnType type, byte[] bytes, int at, int length, RawCell out) {
    if (length < 0) {
      out.setNull();
      return true;
    }
    switch (type.kind()) {
      case BOOLEAN -> out.setInteger(bytes[at]);
      case SMALLINT -> out.setInteger((short) number(bytes, at, 2));
      case INTEGER -> {
        int value = (int) number(bytes, at, 4); // with its sign
        out.setInteger(value);
      }
      case BIGINT -> out.setInteger(number(bytes, at, 8));
      case REAL -> {
        float value = Float.intBitsToFloat((int) number(bytes, at, 4));
        out.setReal(value);
        return !Float.isNaN(value);
      }
      case DOUBLE -> {
        double value = Double.longBitsToDouble(number(bytes, at, 8));
        out.setReal(value);
        return !Double.isNaN(value);
      }
      case NUMERIC -> {
        return numeric(bytes, at, out);
      }
      case BYTES -> out.setBlob(Arrays.copyOfRange(bytes, at, at + length));
      case DATE, TIME, TIMESTAMP, TIMESTAMP_TZ -> {
        return time(type.kind(), number(bytes, at, length), out);
      }
      case UUID -> out.setText(AsciiText.utf8(uuid(bytes, at)));
      case JSONB -> out.setText(Arrays.copyOfRange(bytes, at + 1, at + length));
      case TEXT, CHAR, JSON, ENUM, OTHER -> out.setText(Arrays.copyOfRange(bytes, at, at + length));
      case STORED -> stored(bytes, at, length, out);
    }
    return true;
  }

  private static boolean numeric(byte[] bytes, int at, RawCell out) {
    try {
      out.setText(AsciiText.utf8(NumericWire.read(bytes, at).toPlainString()));
      return true;
    } catch (ArithmeticException notFinite) {
      out.setText(AsciiText.utf8(NOT_FINITE.getOrDefault(bytes[at + 4], "NaN")));
      return false;
    }
  }

  /** Whether a decimal has zeros at the end of its fraction, which a number would forget. */
  public static boolean endsInZeros(RawCell decimal) {
    String digits = AsciiText.of(decimal.bytes());
    return digits.indexOf('.') >= 0 && digits.endsWith("0");
  }

  /**
   * A whole number goes in as one, a fraction as REAL if that prints as the same digits.
   *
   * @return whether SQLite's numbers reach that far: beyond 1.8e308 they are infinite
   */
  public static boolean asNumber(RawCell decimal) {
    var value = new BigDecimal(AsciiText.of(decimal.bytes()));
    if (Double.isInfinite(value.doubleValue())) {
      return false;
    }
    BigDecimal least = value.stripTrailingZeros();
    if (least.scale() <= 0 && least.precision() - least.scale() <= 18) {
      decimal.setInteger(least.longValueExact());
    } else if (new BigDecimal(Double.toString(value.doubleValue())).compareTo(value) == 0) {
      decimal.setReal(value.doubleValue());
    }
    return true;
  }

  private static boolean time(Kind kind, long value, RawCell out) {
    long days = 0;
    long micros = 0;
    switch (kind) {
      case DATE -> days = (int) value + CivilTime.EPOCH_2000;
      case TIME -> micros = value;
      default -> {
        days = Math.floorDiv(value, CivilTime.MICROS_OF_DAY) + CivilTime.EPOCH_2000;
        micros = Math.floorMod(value, CivilTime.MICROS_OF_DAY);
      }
    }
    boolean there = days >= FIRST_DAY && days <= LAST_DAY && micros < CivilTime.MICROS_OF_DAY;
    out.setText(
        there
            ? CivilTime.write(kind, days, micros, digits(micros))
            : AsciiText.utf8(PostgresTime.write(kind, value, days, micros)));
    return there;
  }

  /** As many digits of the second as it takes, as the application writes them. */
  private static int digits(long micros) {
    long fraction = micros % 1_000_000;
    int digits = 6;
    while (digits > 0 && fraction % 10 == 0) {
      fraction /= 10;
      digits--;
    }
    return digits;
  }

  private static String uuid(byte[] bytes, int at) {
    String digits = HexFormat.of().formatHex(bytes, at, at + 16);
    return String.join(
        "-",
        digits.substring(0, 8),
        digits.substring(8, 12),
        digits.substring(12, 16),
        digits.substring(16, 20),
        digits.substring(20));
  }

  private static void stored(byte[] bytes, int at, int length, RawCell out) {
    switch (bytes[at]) {
      case 'i' -> out.setInteger(number(bytes, at + 1, 8));
      case 'r' -> out.setReal(Double.longBitsToDouble(number(bytes, at + 1, 8)));
      case 't' -> out.setText(Arrays.copyOfRange(bytes, at + 1, at + length));
      default -> out.setBlob(Arrays.copyOfRange(bytes, at + 1, at + length));
    }
  }

  private static long number(byte[] bytes, int at, int length) {
    long value = 0;
    for (int i = at; i < at + length; i++) {
      value = value << 8 | (bytes[i] & 0xff);
    }
    return value;
  }
}
