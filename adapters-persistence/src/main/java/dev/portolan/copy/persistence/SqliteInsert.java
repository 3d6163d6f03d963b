package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.CellDecoder;
import dev.portolan.copy.domain.Column;
import dev.portolan.copy.domain.ColumnType.Kind;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.RawCell;
import dev.portolan.copy.domain.TablePair;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes rows of PostgreSQL into one table of a SQLite file. */
final class SqliteInsert implements AutoCloseable {

  private static final int CONSTRAINT = 19;

  private final TablePair table;
  private final SourceTable target;
  private final Findings findings;
  private final PreparedStatement statement;
  private final RawCell cell = new RawCell();

  /**
   * @param table its {@code source} is the SQLite side
   */
  SqliteInsert(Connection connection, TablePair table, SourceTable target, Findings findings)
      throws SQLException {
    this.table = table;
    this.target = target;
    this.findings = findings;
    var names =
        table.columns().stream()
            .filter(column -> !isGenerated(column))
            .map(column -> SqliteTables.quote(column.source()))
            .toList();
    this.statement =
        connection.prepareStatement(
            "insert into %s (%s) values (%s)"
                .formatted(
                    SqliteTables.quote(table.source()),
                    String.join(", ", names),
                    names.stream().map(_ -> "?").collect(Collectors.joining(", "))));
  }

  private boolean isGenerated(Column column) {
    return target.columns().stream()
        .anyMatch(one -> one.generated() && one.name().equals(column.source()));
  }

  /** Whether SQLite would turn a text of digits into a number, or cannot tell it from one. */
  private boolean isNumber(Column column) {
    String declared =
        target.columns().stream()
            .filter(one -> one.name().equals(column.source()))
            .map(one -> one.declared().toUpperCase(Locale.ROOT))
            .findFirst()
            .orElse("");
    return !declared.contains("CHAR") && !declared.contains("CLOB") && !declared.contains("TEXT");
  }

  /** Writes one row; what SQLite cannot hold is a finding. */
  void row(byte[] bytes, int from) throws SQLException {
    int at = from;
    int place = 1;
    for (var column : table.columns()) {
      int length = RowHash.length(bytes, at);
      boolean there = CellDecoder.decode(column.type(), bytes, at + 4, length, cell);
      if (column.type().kind() == Kind.NUMERIC && there && length >= 0 && isNumber(column)) {
        there = CellDecoder.asNumber(cell);
      }
      if (!there) {
        findings.add(
            new Finding(
                table.source(),
                column.source(),
                key(bytes, from),
                cell.storage().name(),
                cell.shown(),
                "not-for-sqlite",
                "SQLite has no form for it: correct it in PostgreSQL"));
      }
      if (!isGenerated(column)) {
        bind(place++);
      }
      at += 4 + Math.max(0, length);
    }
    try {
      statement.executeUpdate();
    } catch (SQLException e) {
      boolean refused =
          e instanceof org.sqlite.SQLiteException sqlite
              && (sqlite.getResultCode().code & 0xff) == CONSTRAINT;
      if (!refused) {
        throw e;
      }
      findings.add(
          new Finding(
              table.source(),
              "",
              key(bytes, from),
              "",
              "",
              "refused-by-sqlite",
              String.valueOf(e.getMessage())));
    }
  }

  private void bind(int place) throws SQLException {
    switch (cell.storage()) {
      case NULL -> statement.setNull(place, Types.NULL);
      case INTEGER -> statement.setLong(place, cell.integer());
      case REAL -> statement.setDouble(place, cell.real());
      case TEXT -> statement.setString(place, new String(cell.bytes(), StandardCharsets.UTF_8));
      case BLOB -> statement.setBytes(place, cell.bytes());
    }
  }

  private String key(byte[] bytes, int from) {
    List<Integer> starts = new ArrayList<>();
    int at = from;
    for (int i = 0; i < table.columns().size(); i++) {
      starts.add(at);
      at += 4 + Math.max(0, RowHash.length(bytes, at));
    }
    var part = new RawCell();
    return table.key().stream()
        .map(field -> {
          int start = starts.get(field);
          boolean there =
              CellDecoder.decode(
                  table.columns().get(field).type(),
                  bytes,
                  start + 4,
                  RowHash.length(bytes, start),
                  part);
          return table.columns().get(field).source() + "=" + (there ? part.shown() : "?");
        })
        .collect(Collectors.joining(", "));
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
