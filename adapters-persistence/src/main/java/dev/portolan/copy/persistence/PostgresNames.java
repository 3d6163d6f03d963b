package dev.portolan.copy.persistence;

import java.util.List;
import java.util.stream.Collectors;

/** Names of schemas and tables, put into the text of a statement. */
final class PostgresNames {

  /** Where tables wait until they are swapped in. */
  static final String STAGING = "portolan_staging";

  private PostgresNames() {}

  /** Fills in {@code %1$s}, the schema, and {@code %2$s}, an array of tables, as literals. */
  static String in(String sql, String schema, List<String> tables) {
    return sql.formatted(
        PostgresSession.literal(PostgresSession.quote(schema)),
        tables.stream()
            .map(PostgresSession::literal)
            .collect(Collectors.joining(", ", "array[", "]::text[]")));
  }
}
