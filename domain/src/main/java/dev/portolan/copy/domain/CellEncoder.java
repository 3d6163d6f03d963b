package dev.portolan.copy.domain;

import org.jspecify.annotations.Nullable;

/** Turns a stored cell into a field of PostgreSQL's binary COPY, exactly or not at all. */
@FunctionalInterface
public interface CellEncoder {

  /**
   * Writes the field: its length in four bytes, then its bytes.
   *
   * @return null if it was written; else nothing was, and this says why
   */
  @Nullable Refusal encode(RawCell cell, RowBytes out);

  /** The encoder of a type. */
  static CellEncoder of(ColumnType type) {
    CellEncoder encoder =
        switch (type.kind()) {
          case BOOLEAN -> new BooleanEncoder();
          case SMALLINT -> new IntegerEncoder(2, Short.MIN_VALUE, Short.MAX_VALUE);
          case INTEGER -> new IntegerEncoder(4, Integer.MIN_VALUE, Integer.MAX_VALUE);
          case BIGINT -> new IntegerEncoder(8, Long.MIN_VALUE, Long.MAX_VALUE);
          case REAL -> new FloatEncoder(true);
          case DOUBLE -> new FloatEncoder(false);
          case NUMERIC -> new NumericEncoder(type.size(), type.scale());
          case TEXT -> new TextEncoder(type.size(), false);
          case CHAR -> new TextEncoder(type.size(), true);
          case BYTES -> new BytesEncoder();
          case DATE, TIME, TIMESTAMP, TIMESTAMP_TZ -> new TimeEncoder(type.kind(), type.size());
          case UUID -> new UuidEncoder();
          case JSON -> new JsonEncoder(false);
          case JSONB -> new JsonEncoder(true);
          case ENUM -> new EnumEncoder(type.labels());
          case OTHER -> new TextEncoder(-1, false);
          case STORED -> new StoredEncoder();
        };
    return encoder;
  }
}
