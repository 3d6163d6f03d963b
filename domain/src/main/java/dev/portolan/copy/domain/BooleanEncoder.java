package dev.portolan.copy.domain;

import org.jspecify.annotations.Nullable;

/** SQLite's booleans are the numbers 0 and 1. */
final class BooleanEncoder implements CellEncoder {

  private static final Refusal REFUSED =
      new Refusal("not-a-boolean", "store 0 or 1, or switch on --rule bool-words for words");

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    if (cell.storage() != StorageClass.INTEGER || cell.integer() < 0 || cell.integer() > 1) {
      return REFUSED;
    }
    out.putInt(1);
    out.putByte((int) cell.integer());
    return null;
  }
}
