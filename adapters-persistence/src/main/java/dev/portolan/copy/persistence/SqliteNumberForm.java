package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.CellDecoder;
import dev.portolan.copy.domain.RawCell;
import java.util.Locale;

/** What becomes of a decimal in a column of SQLite, by the column's type. */
enum SqliteNumberForm {
  /** It stays text. */
  TEXT,
  /** It stays what it is, so it is a number if that says all of it, and text if not. */
  EITHER,
  /** It becomes a number, which has no zeros at the end of its fraction. */
  NUMBER;

  /** By SQLite's own rules for the type of a column. */
  static SqliteNumberForm of(String declared) {
    String type = declared.toUpperCase(Locale.ROOT);
    if (type.contains("INT")) {
      return NUMBER;
    }
    if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT")) {
      return TEXT;
    }
    return type.isEmpty() || type.contains("BLOB") ? EITHER : NUMBER;
  }

  /**
   * Gives a decimal that form.
   *
   * @return whether SQLite has one for it
   */
  boolean take(RawCell decimal) {
    return switch (this) {
      case TEXT -> true;
      case EITHER -> {
        if (!CellDecoder.endsInZeros(decimal)) {
          var _ = CellDecoder.asNumber(decimal); // else it stays text
        }
        yield true;
      }
      case NUMBER -> CellDecoder.asNumber(decimal);
    };
  }
}
