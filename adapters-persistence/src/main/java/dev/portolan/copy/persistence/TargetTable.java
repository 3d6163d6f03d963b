package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a PostgreSQL schema.
 *
 * @param quoted its name as PostgreSQL quotes it, without the schema
 * @param kind {@code r} for a plain table
 * @param key the primary key's columns, by name
 */
record TargetTable(
    long oid,
    String name,
    String quoted,
    String kind,
    List<TargetColumn> columns,
    List<String> key) {

  /**
   * A column.
   *
   * @param stagedAs the type that the staging table has at first, if it differs
   * @param identity {@code a}, {@code d} or empty
   * @param generated {@code s}, {@code v} or empty
   * @param defaultText the expression of its default
   */
  record TargetColumn(
      String name,
      String quoted,
      ColumnType type,
      @Nullable String stagedAs,
      boolean nullable,
      String identity,
      String generated,
      @Nullable String defaultText) {}
}
