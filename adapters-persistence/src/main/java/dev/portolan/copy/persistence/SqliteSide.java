package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.domain.Column;
import dev.portolan.copy.domain.ColumnType;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.Rules;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.domain.TablePair;
import dev.portolan.copy.persistence.TargetTable.TargetColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConnection;

/** A SQLite file that is compared. */
final class SqliteSide implements Side {

  private static final CopyOrder PLAIN =
      new CopyOrder(true, false, Set.of(), Rules.NONE, false, true);

  private final SqliteSnapshot snapshot;

  SqliteSide(Path file) {
    this.snapshot = SqliteSnapshot.open(file, 1);
  }

  @Override
  public List<SourceTable> sources() throws SQLException {
    return tables(new SqliteTables(snapshot.first()));
  }

  static List<SourceTable> tables(SqliteTables tables) throws SQLException {
    var sources = new ArrayList<SourceTable>();
    for (var listed : tables.listed()) {
      if (listed.kind().equals("table")) {
        sources.add(tables.table(listed.name()));
      }
    }
    sources.removeIf(Histories::isHistory);
    return sources;
  }

  @Override
  public List<TargetTable> targets() throws SQLException {
    return sources().stream().map(SqliteSide::target).toList();
  }

  static TargetTable target(SourceTable table) {
    var type = ColumnType.of(ColumnType.Kind.STORED, "as stored");
    var columns =
        table.columns().stream()
            .map(column ->
                new TargetColumn(
                    column.name(),
                    SqliteTables.quote(column.name()),
                    type,
                    null,
                    true,
                    "",
                    column.generated() ? "s" : "",
                    null))
            .toList();
    return new TargetTable(
        0, table.name(), SqliteTables.quote(table.name()), "r", columns, table.key());
  }

  @Override
  public TableDigest read(TablePair table, Findings findings, SqliteLoad.RowListener listener)
      throws SQLException, IOException {
    return read(snapshot.first(), table, findings, listener);
  }

  /** Reads a table of any file, one that is being made for example. */
  static TableDigest read(
      SQLiteConnection connection,
      TablePair table,
      Findings findings,
      SqliteLoad.RowListener listener)
      throws SQLException, IOException {
    var load = new SqliteLoad(asWritten(table), PLAIN, findings, (_, _) -> {});
    load.listen(listener);
    String encoding = new SqliteTables(connection).encoding();
    load.run(new SqliteRows(connection, encoding), "", (_, _) -> {});
    return load.digest();
  }

  /** What fills up char(n) is compared like all else: PostgreSQL gives it back with its blanks. */
  private static TablePair asWritten(TablePair table) {
    var columns = table.columns().stream().map(SqliteSide::asWritten).toList();
    return new TablePair(table.source(), table.target(), columns, table.key(), table.rowid());
  }

  private static Column asWritten(Column column) {
    var type = column.type();
    return type.kind() == ColumnType.Kind.CHAR
        ? new Column(
            column.source(),
            column.target(),
            ColumnType.sized(ColumnType.Kind.TEXT, type.size(), type.scale(), type.name()),
            column.nullable(),
            column.generated())
        : column;
  }

  @Override
  public Map<String, String> versions() throws SQLException {
    return new SqliteTables(snapshot.first()).versions();
  }

  @Override
  public Set<String> rules() throws SQLException {
    return SchemaRules.of(new SqliteTables(snapshot.first()));
  }

  @Override
  public Map<String, Long> numbers() throws SQLException {
    return sources().stream()
        .filter(table -> table.highest() > 0)
        .collect(Collectors.toMap(SourceTable::name, SourceTable::highest));
  }

  @Override
  public void close() {
    snapshot.close();
  }
}
