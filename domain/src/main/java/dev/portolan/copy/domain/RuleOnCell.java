package dev.portolan.copy.domain;

import dev.portolan.copy.domain.ColumnType.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What each rule does to a cell. */
final class RuleOnCell {

  private RuleOnCell() {}

  /**
   * Changes the cell.
   *
   * @return whether there was something for this rule to change
   */
  static boolean change(Rule rule, ColumnType type, RawCell cell) {
    return switch (cell.storage()) {
      case TEXT -> text(rule, type, cell);
      case INTEGER -> integer(rule, type, cell);
      case REAL -> real(rule, type, cell);
      case BLOB -> blob(rule, type, cell);
      case NULL -> false;
    };
  }

  private static boolean text(Rule rule, ColumnType type, RawCell cell) {
    return switch (rule) {
      case TRIM_NUL -> trimmed(cell, 0, (byte) 0);
      case TRIM_BLANKS -> {
        int over = Utf8.points(cell.bytes()) - type.size();
        yield type.size() >= 0 && over > 0 && trimmed(cell, cell.bytes().length - over, (byte) ' ');
      }
      case PAD_CHAR -> type.kind() == Kind.CHAR && padded(cell, type.size());
      case TEXT_TO_BLOB -> {
        if (type.kind() != Kind.BYTES) {
          yield false;
        }
        cell.setBlob(cell.bytes());
        yield true;
      }
      case TEXT_TO_NUMBER -> !isTextual(type.kind()) && number(cell);
      case BOOL_WORDS -> type.kind() == Kind.BOOLEAN && word(cell);
      case ISO_TIME, ASSUME_UTC, TO_UTC, CUT_NANOS -> time(rule, type, cell);
      case UUID_FORMS -> type.kind() == Kind.UUID && uuid(cell);
      default -> false;
    };
  }

  private static boolean padded(RawCell cell, int size) {
    byte[] bytes = cell.bytes();
    int missing = size - Utf8.points(bytes);
    if (missing < 0) {
      return false;
    }
    byte[] padded = Arrays.copyOf(bytes, bytes.length + missing);
    Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
    cell.setText(padded);
    return true;
  }

  private static boolean time(Rule rule, ColumnType type, RawCell cell) {
    String changed = TimeRules.change(rule, type.kind(), AsciiText.of(cell.bytes()));
    boolean differs = !changed.isEmpty();
    if (differs) {
      cell.setText(AsciiText.utf8(changed));
    }
    return differs;
  }

  private static boolean uuid(RawCell cell) {
    String digits = AsciiText.of(cell.bytes()).toLowerCase(Locale.ROOT).replaceAll("[{}-]", "");
    return digits.matches("[0-9a-f]{32}") && uuid(cell, digits);
  }

  private static boolean integer(Rule rule, ColumnType type, RawCell cell) {
    long value = cell.integer();
    if (rule == Rule.NUMBER_TO_TEXT) {
      cell.setText(AsciiText.utf8(Long.toString(value)));
      return true;
    }
    boolean epoch = rule == Rule.EPOCH_SECONDS || rule == Rule.EPOCH_MILLIS;
    return epoch && epoch(rule, type, value, cell);
  }

  private static boolean epoch(Rule rule, ColumnType type, long value, RawCell cell) {
    String text = TimeRules.epoch(type.kind(), value, rule == Rule.EPOCH_MILLIS);
    boolean fits = !text.isEmpty();
    if (fits) {
      cell.setText(AsciiText.utf8(text));
    }
    return fits;
  }

  private static boolean real(Rule rule, ColumnType type, RawCell cell) {
    double value = cell.real();
    if (rule == Rule.NUMBER_TO_TEXT && Double.isFinite(value)) {
      cell.setText(AsciiText.utf8(Double.toString(value)));
      return true;
    }
    if (rule == Rule.REAL_TO_INTEGER && value == Math.rint(value) && Math.abs(value) < 0x1p63) {
      cell.setInteger((long) value);
      return true;
    }
    boolean seconds = rule == Rule.EPOCH_SECONDS && value == Math.rint(value);
    return seconds && Math.abs(value) < 1e12 && epoch(rule, type, (long) value, cell);
  }

  private static boolean blob(Rule rule, ColumnType type, RawCell cell) {
    if (rule == Rule.BLOB_TO_TEXT) {
      cell.setText(cell.bytes());
      return true;
    }
    if (rule == Rule.UUID_FORMS && type.kind() == Kind.UUID && cell.bytes().length == 16) {
      return uuid(cell, HexFormat.of().formatHex(cell.bytes()));
    }
    return false;
  }

  private static boolean uuid(RawCell cell, String digits) {
    cell.setText(
        AsciiText.utf8(
            String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20))));
    return true;
  }

  /** Cuts bytes off the end as long as they are the given one and it is not too short. */
  private static boolean trimmed(RawCell cell, int least, byte what) {
    byte[] bytes = cell.bytes();
    int end = bytes.length;
    while (end > Math.max(least, 0) && bytes[end - 1] == what) {
      end--;
    }
    boolean cut = end < bytes.length;
    if (cut) {
      cell.setText(Arrays.copyOf(bytes, end));
    }
    return cut;
  }

  /** As a number, a text that is too long could come back as a shorter one. */
  private static boolean isTextual(Kind kind) {
    return kind == Kind.TEXT || kind == Kind.CHAR || kind == Kind.ENUM;
  }

  private static boolean number(RawCell cell) {
    String text = AsciiText.of(cell.bytes());
    if (text.length() > 40 || !text.matches("(?!-0(\\.0+)?$)-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
      return false;
    }
    var value = new BigDecimal(text);
    if (value.scale() == 0 && value.toBigInteger().bitLength() < Long.SIZE) {
      cell.setInteger(value.longValueExact());
      return true;
    }
    boolean exact = new BigDecimal(Double.toString(value.doubleValue())).compareTo(value) == 0;
    if (exact) {
      cell.setReal(value.doubleValue());
    }
    return exact;
  }

  private static boolean word(RawCell cell) {
    int value =
        switch (AsciiText.of(cell.bytes()).toLowerCase(Locale.ROOT)) {
          case "true", "t", "yes", "y", "on", "1" -> 1;
          case "false", "f", "no", "n", "off", "0" -> 0;
          default -> -1;
        };
    if (value >= 0) {
      cell.setInteger(value);
    }
    return value >= 0;
  }
}
