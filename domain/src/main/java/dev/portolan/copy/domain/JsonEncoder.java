package dev.portolan.copy.domain;

import org.jspecify.annotations.Nullable;

/**
 * JSON: as {@code json} the text itself, as {@code jsonb} the text that PostgreSQL will give back,
 * which holds the same values. What {@code jsonb} would forget (a key that comes twice) is refused.
 */
final class JsonEncoder implements CellEncoder {

  private static final Refusal REFUSED = new Refusal("not-json", "store strict JSON (RFC 8259)");
  private static final Refusal TOO_DEEP =
      new Refusal(
          "json-too-deep",
          "values lie in one another more than %d deep: make the column text, or the value flatter"
              .formatted(JsonReader.DEEPEST));
  private static final Refusal FORGETS =
      new Refusal(
          "not-for-jsonb",
          "jsonb keeps no second value of a key, no \\u0000 and no negative zero: correct it, or"
              + " make the column json");

  private final boolean binary;

  JsonEncoder(boolean binary) {
    this.binary = binary;
  }

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    if (cell.storage() != StorageClass.TEXT) {
      return TextEncoder.NO_TEXT;
    }
    if (Utf8.points(cell.bytes()) < 0) {
      return Utf8.points(cell.bytes()) == Utf8.HAS_NUL ? TextEncoder.NUL : TextEncoder.MALFORMED;
    }
    var reader = new JsonReader(cell.bytes(), !binary);
    byte[] normal;
    try {
      normal = reader.read();
    } catch (NoJson wrong) {
      return reader.isTooDeep() ? TOO_DEEP : REFUSED;
    }
    if (!binary) {
      out.putField(cell.bytes());
      return null;
    }
    if (reader.forgets()) {
      return FORGETS;
    }
    out.putInt(normal.length + 1);
    out.putByte(1); // the version of jsonb's binary form
    out.put(normal);
    return null;
  }
}
