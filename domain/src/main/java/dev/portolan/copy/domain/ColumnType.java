package dev.portolan.copy.domain;

import java.util.Set;

/**
 * What a column of the target takes.
 *
 * @param kind which rules a cell is read by
 * @param size most code points of a text, digits of a number, digits of a second's fraction; -1
 *     where there is no limit
 * @param scale digits behind the point, where a number has a limit
 * @param labels the values of an enumeration
 * @param name the type as PostgreSQL writes it
 */
public record ColumnType(Kind kind, int size, int scale, Set<String> labels, String name) {

  /** The rules by which a stored cell becomes a value. */
  public enum Kind {
    BOOLEAN,
    SMALLINT,
    INTEGER,
    BIGINT,
    REAL,
    DOUBLE,
    NUMERIC,
    TEXT,
    CHAR,
    BYTES,
    DATE,
    TIME,
    TIMESTAMP,
    TIMESTAMP_TZ,
    UUID,
    JSON,
    JSONB,
    ENUM,
    /** Read by PostgreSQL itself from a text that it gives back unchanged. */
    OTHER,
    /** As SQLite stores it: for two SQLite files. */
    STORED
  }

  public ColumnType {
    labels = Set.copyOf(labels);
  }

  /** A type without limits. */
  public static ColumnType of(Kind kind, String name) {
    return new ColumnType(kind, -1, 0, Set.of(), name);
  }

  public static ColumnType sized(Kind kind, int size, int scale, String name) {
    return new ColumnType(kind, size, scale, Set.of(), name);
  }
}
