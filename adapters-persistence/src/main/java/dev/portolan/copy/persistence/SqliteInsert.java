package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.CellDecoder;
import dev.portolan.copy.domain.Column;
import dev.portolan.copy.domain.ColumnType.Kind;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.RawCell;
import dev.portolan.copy.domain.TablePair;
import dev.portolan.copy.persistence.SourceTable.SourceColumn;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sqlite.SQLiteException;

/** Writes rows of PostgreSQL into one table of a SQLite file. */
final class SqliteInsert implements AutoCloseable {

  private static final int MISMATCH = 20;

  /** What SQLite says of a row, not of the file: an error in a check, too big, a constraint. */
  private static final Set<Integer> OF_ONE_ROW = Set.of(1, 18, 19, MISMATCH);

  private final TablePair table;
  private final SourceTable target;
  private final Findings findings;
  private final List<Place> places;
  private final Connection connection;
  private final String sql;
  private PreparedStatement statement;
  private final RawCell cell = new RawCell();

  /**
   * @param table its {@code source} is the SQLite side
   */
  SqliteInsert(Connection connection, TablePair table, SourceTable target, Findings findings)
      throws SQLException {
    this.table = table;
    this.target = target;
    this.findings = findings;
    this.places = table.columns().stream().map(this::place).toList();
    var names =
        places.stream()
            .filter(place -> !place.generated())
            .map(place -> SqliteTables.quote(place.column().source()))
            .toList();
    this.connection = connection;
    this.sql =
        "insert into %s (%s) values (%s)"
            .formatted(
                SqliteTables.quote(table.source()),
                String.join(", ", names),
                names.stream().map(_ -> "?").collect(Collectors.joining(", ")));
    this.statement = connection.prepareStatement(sql);
  }

  private record Place(Column column, boolean generated, boolean rowid, SqliteNumberForm numbers) {}

  private Place place(Column column) {
    var there =
        target.columns().stream().filter(one -> one.name().equals(column.source())).findFirst();
    String declared = there.map(SourceColumn::declared).orElse("");
    boolean rowid =
        target.key().equals(List.of(column.source()))
            && !target.rowid().isEmpty()
            && declared.equalsIgnoreCase("INTEGER");
    return new Place(
        column,
        there.filter(SourceColumn::generated).isPresent(),
        rowid,
        SqliteNumberForm.of(declared));
  }

  /** Writes one row; what SQLite cannot hold is a finding. */
  void row(byte[] bytes, int from) throws SQLException {
    int at = from;
    int number = 1;
    for (var place : places) {
      int length = RowHash.length(bytes, at);
      var type = place.column().type();
      boolean there = CellDecoder.decode(type, bytes, at + 4, length, cell);
      if (type.kind() == Kind.NUMERIC && there && length >= 0) {
        there = place.numbers().take(cell);
      }
      if (!there) {
        refuse(place, key(bytes, from), "SQLite has no form for it: correct it in PostgreSQL");
      } else if (length < 0 && place.rowid()) {
        refuse(
            place,
            key(bytes, from),
            "SQLite would give the row a number of its own: give it one in PostgreSQL");
      }
      if (!place.generated()) {
        bind(number++);
      }
      at += 4 + Math.max(0, length);
    }
    insert(bytes, from);
  }

  private void refuse(Place place, String key, String advice) {
    findings.add(
        new Finding(
            table.source(),
            place.column().source(),
            key,
            cell.storage().name(),
            cell.shown(),
            "not-for-sqlite",
            advice));
  }

  private void insert(byte[] bytes, int from) throws SQLException {
    try {
      statement.executeUpdate();
    } catch (SQLException e) {
      int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : 0;
      if (!OF_ONE_ROW.contains(code)) {
        throw e;
      }
      statement.close(); // the driver has ended it, after most of them
      statement = connection.prepareStatement(sql);
      boolean noNumber = code == MISMATCH && target.key().size() == 1;
      findings.add(
          new Finding(
              table.source(),
              noNumber ? target.key().getFirst() : "",
              key(bytes, from),
              "",
              "",
              "refused-by-sqlite",
              noNumber
                  ? "the file's INTEGER PRIMARY KEY takes whole numbers only: give it another type"
                  : "SQLite says \"%s\": correct the row in PostgreSQL, or the table in the file"
                      .formatted(e.getMessage())));
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
