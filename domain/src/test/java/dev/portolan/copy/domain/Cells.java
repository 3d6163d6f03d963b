package dev.portolan.copy.domain;

import dev.portolan.copy.domain.ColumnType.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The notation of the tables in these tests. A cell is {@code null}, {@code i 5}, {@code r 0.5},
 * {@code t text}, {@code x 74657874} (a text by its bytes) or {@code b 00ff} (a BLOB); a type is
 * its kind with its limits, as {@code numeric(10,2)}.
 */
final class Cells {

  private static final Pattern TYPE =
      Pattern.compile("(\\w+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?", Pattern.CASE_INSENSITIVE);

  private Cells() {}

  static RawCell cell(String notation) {
    var cell = new RawCell();
    String value = notation.substring(Math.min(2, notation.length()));
    switch (notation.charAt(0)) {
      case 'i' -> cell.setInteger(Long.parseLong(value));
      case 'r' -> cell.setReal(Double.parseDouble(value));
      case 't' -> cell.setText(value.getBytes(StandardCharsets.UTF_8));
      case 'x' -> cell.setText(HexFormat.of().parseHex(value));
      case 'b' -> cell.setBlob(HexFormat.of().parseHex(value));
      default -> cell.setNull();
    }
    return cell;
  }

  static String notation(RawCell cell) {
    return switch (cell.storage()) {
      case NULL -> "null";
      case INTEGER -> "i " + cell.integer();
      case REAL -> "r " + cell.real();
      case TEXT -> ("t " + new String(cell.bytes(), StandardCharsets.UTF_8)).strip();
      case BLOB -> ("b " + HexFormat.of().formatHex(cell.bytes())).strip();
    };
  }

  static ColumnType type(String notation) {
    var type = TYPE.matcher(notation);
    if (!type.matches()) {
      throw new IllegalArgumentException(notation);
    }
    return ColumnType.sized(
        Kind.valueOf(type.group(1).toUpperCase(Locale.ROOT)),
        number(type.group(2), -1),
        number(type.group(3), 0),
        notation);
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /** The field in hexadecimal digits, or by what name the cell is refused. */
  static String written(CellEncoder encoder, RawCell cell) {
    var out = new RowBytes();
    out.putByte(0x7f);
    var refusal = encoder.encode(cell, out);
    if (refusal == null) {
      return HexFormat.of().formatHex(out.array(), 1, out.size());
    }
    return out.size() == 1 ? refusal.rule() : "wrote something of what it refused";
  }

  /** What to do about a cell that is refused. */
  static String advice(CellEncoder encoder, String cell) {
    var refusal = encoder.encode(cell(cell), new RowBytes());
    return refusal == null ? "was written" : refusal.advice();
  }

  /** A table's hexadecimal digits have blanks where a reader wants them. */
  static String hex(String digits) {
    return digits.replace(" ", "");
  }
}
