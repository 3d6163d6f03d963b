package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.ColumnType;
import dev.portolan.copy.domain.ColumnType.Kind;

/** PostgreSQL's types, as rules for cells. */
final class PostgresTypes {

  private PostgresTypes() {}

  /**
   * The rules of a type.
   *
   * @param word its name in the catalogue
   * @param typmod its limit, packed as PostgreSQL does it; -1 for none
   * @param name as it is written
   */
  static ColumnType type(String word, int typmod, String name) {
    return switch (word) {
      case "bool" -> ColumnType.of(Kind.BOOLEAN, name);
      case "int2" -> ColumnType.of(Kind.SMALLINT, name);
      case "int4" -> ColumnType.of(Kind.INTEGER, name);
      case "int8" -> ColumnType.of(Kind.BIGINT, name);
      case "float4" -> ColumnType.of(Kind.REAL, name);
      case "float8" -> ColumnType.of(Kind.DOUBLE, name);
      case "numeric" -> numeric(typmod, name);
      case "text", "citext" -> ColumnType.of(Kind.TEXT, name);
      case "varchar" -> ColumnType.sized(Kind.TEXT, typmod < 0 ? -1 : typmod - 4, 0, name);
      case "bpchar" ->
          typmod < 0
              ? ColumnType.of(Kind.OTHER, name)
              : ColumnType.sized(Kind.CHAR, typmod - 4, 0, name);
      case "bytea" -> ColumnType.of(Kind.BYTES, name);
      case "date" -> ColumnType.of(Kind.DATE, name);
      case "time" -> ColumnType.sized(Kind.TIME, typmod, 0, name);
      case "timestamp" -> ColumnType.sized(Kind.TIMESTAMP, typmod, 0, name);
      case "timestamptz" -> ColumnType.sized(Kind.TIMESTAMP_TZ, typmod, 0, name);
      case "uuid" -> ColumnType.of(Kind.UUID, name);
      case "json" -> ColumnType.of(Kind.JSON, name);
      case "jsonb" -> ColumnType.of(Kind.JSONB, name);
      default -> ColumnType.of(Kind.OTHER, name);
    };
  }

  private static ColumnType numeric(int typmod, String name) {
    if (typmod < 0) {
      return ColumnType.of(Kind.NUMERIC, name);
    }
    int packed = typmod - 4;
    int scale = ((packed & 0x7ff) ^ 1024) - 1024; // signed, in eleven bits
    return ColumnType.sized(Kind.NUMERIC, (packed >> 16) & 0xffff, scale, name);
  }
}
