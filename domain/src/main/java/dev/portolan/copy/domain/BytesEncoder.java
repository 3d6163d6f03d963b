package dev.portolan.copy.domain;

import org.jspecify.annotations.Nullable;

/** Bytes: only what is stored as BLOB. */
final class BytesEncoder implements CellEncoder {

  private static final Refusal REFUSED =
      new Refusal("not-a-blob", "store a BLOB; --rule text-to-blob takes the bytes of a text");

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    if (cell.storage() != StorageClass.BLOB) {
      return REFUSED;
    }
    out.putField(cell.bytes());
    return null;
  }
}
