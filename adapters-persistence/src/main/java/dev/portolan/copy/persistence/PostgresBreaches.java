package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Column;
import dev.portolan.copy.domain.ColumnType.Kind;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TablePair;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists the staged rows that break a rule, each with its key and the value that does it. */
final class PostgresBreaches {

  private final PostgresSession session;
  private final Findings findings;

  PostgresBreaches(PostgresSession session, Findings findings) {
    this.session = session;
    this.findings = findings;
  }

  /**
   * Lists those of a table.
   *
   * @param within an expression that names the columns in question
   * @param where which rows; {@code c} is the table
   */
  void list(Paired paired, String within, String where, String rule, String advice)
      throws SQLException {
    list(paired, PostgresStaging.name(paired.target()), within, where, rule, advice);
  }

  void list(Paired paired, String table, String within, String where, String rule, String advice)
      throws SQLException {
    var pair = paired.pair();
    var shown =
        pair.columns().stream()
            .filter(one -> place(one.target(), within) >= 0)
            .min(Comparator.comparingInt(one -> place(one.target(), within)))
            .or(() -> pair.columns().stream().findFirst());
    String value = shown.map(one -> "c." + PostgresSession.quote(one.target())).orElse("null");
    String storage = shown.map(one -> storage(one.type().kind())).orElse("");
    session.each(
        "select %s, %s from %s c where %s"
            .formatted(key(pair), shown(storage, value), table, where),
        row ->
            findings.add(
                new Finding(
                    pair.source(),
                    shown.map(Column::source).orElse(""),
                    row.getString(1),
                    storage,
                    String.valueOf(row.getString(2)),
                    rule,
                    advice)));
  }

  /** The value as a cell is shown: text in quotes. */
  private static String shown(String storage, String value) {
    return storage.equals("TEXT")
        ? "coalesce('''' || left((%s)::text, 40) || '''', 'NULL')".formatted(value)
        : "coalesce(left((%s)::text, 40), 'NULL')".formatted(value);
  }

  /** Where a column is named first; -1 if it is not. */
  private static int place(String column, String within) {
    var found =
        Pattern.compile("(?<![\\w$])" + Pattern.quote(column) + "(?![\\w$])").matcher(within);
    return found.find() ? found.start() : -1;
  }

  private static String key(TablePair pair) {
    var columns = pair.key().isEmpty() ? List.<Integer>of() : pair.key();
    String parts =
        columns.stream()
            .map(i -> pair.columns().get(i).target())
            .map(name ->
                PostgresSession.literal(name + "=")
                    + " || coalesce(c."
                    + PostgresSession.quote(name)
                    + "::text, 'NULL')")
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "c.ctid::text" : "concat_ws(', ', " + parts + ")";
  }

  private static String storage(Kind kind) {
    return switch (kind) {
      case BOOLEAN, SMALLINT, INTEGER, BIGINT -> "INTEGER";
      case REAL, DOUBLE -> "REAL";
      case BYTES -> "BLOB";
      default -> "TEXT";
    };
  }
}
