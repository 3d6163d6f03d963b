package dev.portolan.copy.domain;

import org.jspecify.annotations.Nullable;

/** A cell as it is stored, with its storage class: what two SQLite files are compared by. */
final class StoredEncoder implements CellEncoder {

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    switch (cell.storage()) {
      case NULL -> out.putNull();
      case INTEGER -> {
        out.putInt(9);
        out.putByte('i');
        out.putLong(cell.integer());
      }
      case REAL -> {
        out.putInt(9);
        out.putByte('r');
        out.putLong(Double.doubleToRawLongBits(cell.real()));
      }
      case TEXT, BLOB -> {
        out.putInt(cell.bytes().length + 1);
        out.putByte(cell.storage() == StorageClass.TEXT ? 't' : 'b');
        out.put(cell.bytes());
      }
    }
    return null;
  }
}
