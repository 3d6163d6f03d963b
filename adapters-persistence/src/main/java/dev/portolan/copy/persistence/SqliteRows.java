package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.RawCell;
import dev.portolan.copy.domain.StorageClass;
import dev.portolan.copy.domain.TablePair;
import dev.portolan.copy.domain.Utf16;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/**
 * Reads rows as SQLite stores them, below JDBC's getters: those are slow, and turn what they do not
 * like into something else without a word.
 */
final class SqliteRows {

  /** What is done with a row. The cells are filled anew for the next one. */
  @FunctionalInterface
  interface RowReader {
    void read(List<RawCell> cells) throws SQLException, IOException;
  }

  private final SQLiteConnection connection;
  private final String encoding;

  SqliteRows(SQLiteConnection connection, String encoding) {
    this.connection = connection;
    this.encoding = encoding;
  }

  /**
   * Reads a table in the order in which it lies in the file; no index is trusted.
   *
   * @param rowid asked for as one more cell; empty for none
   */
  void read(TablePair table, String rowid, RowReader reader) throws SQLException, IOException {
    String columns =
        Stream.concat(
                table.columns().stream().map(column -> SqliteTables.quote(column.source())),
                Stream.of(rowid).filter(name -> !name.isEmpty()))
            .collect(Collectors.joining(", "));
    String sql =
        "select %s from %s not indexed".formatted(columns, SqliteTables.quote(table.source()));
    int count = table.columns().size() + (rowid.isEmpty() ? 0 : 1);
    List<RawCell> cells = IntStream.range(0, count).mapToObj(_ -> new RawCell()).toList();
    try (var statement = connection.prepareStatement(sql)) {
      var pointer = ((CoreStatement) (Object) statement).pointer;
      int[] end = {Codes.SQLITE_DONE};
      pointer.safeRunInt((db, at) -> {
        int step = db.step(at);
        while (step == Codes.SQLITE_ROW) {
          int filled = 0;
          try {
            for (; filled < count; filled++) {
              fill(cells.get(filled), db, at, filled);
            }
            reader.read(cells);
          } catch (IOException e) {
            throw new SQLException(e);
          } catch (OutOfMemoryError full) {
            for (int i : table.key()) {
              if (i > filled) {
                fill(cells.get(i), db, at, i);
              }
            }
            throw MemoryEnds.at(table, cells, filled < count ? filled : widest(cells), full);
          }
          step = db.step(at);
        }
        end[0] = step;
        return 0;
      });
      if (end[0] != Codes.SQLITE_DONE) {
        throw DB.newSQLException(end[0], "while reading table " + table.source());
      }
    }
  }

  private static int widest(List<RawCell> cells) {
    int widest = 0;
    int most = -1;
    for (int i = 0; i < cells.size(); i++) {
      var storage = cells.get(i).storage();
      boolean wide = storage == StorageClass.TEXT || storage == StorageClass.BLOB;
      int length = wide ? cells.get(i).bytes().length : 0;
      if (length > most) {
        most = length;
        widest = i;
      }
    }
    return widest;
  }

  private void fill(RawCell cell, DB db, long statement, int column) throws SQLException {
    switch (db.column_type(statement, column)) {
      case Codes.SQLITE_INTEGER -> cell.setInteger(db.column_long(statement, column));
      case Codes.SQLITE_FLOAT -> cell.setReal(db.column_double(statement, column));
      case Codes.SQLITE_TEXT -> {
        byte[] bytes = db.column_blob(statement, column);
        cell.setText(
            encoding.equals("UTF-8") ? bytes : Utf16.toUtf8(bytes, encoding.endsWith("be")));
      }
      case Codes.SQLITE_BLOB -> cell.setBlob(db.column_blob(statement, column));
      default -> cell.setNull();
    }
  }
}
