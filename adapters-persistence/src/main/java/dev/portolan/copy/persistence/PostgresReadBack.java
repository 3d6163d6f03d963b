package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Column;
import dev.portolan.copy.domain.ColumnType.Kind;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.domain.TablePair;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyOut;

/** Reads a table back in the canonical form, which is that of COPY BINARY itself. */
final class PostgresReadBack {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int HEADER = SIGNATURE.length + 8;

  /** What is done with each row: its fields stand from the third byte on. */
  @FunctionalInterface
  interface RowBytesReader {
    void read(byte[] message, int from) throws SQLException;
  }

  private PostgresReadBack() {}

  /**
   * Sums up a table.
   *
   * @param qualified its name with the schema
   * @param progress is told how much was read
   */
  static TableDigest digest(
      PostgresSession session, TablePair table, String qualified, Meter.Reading progress)
      throws SQLException {
    long[] told = {0, 0};
    var digest =
        digest(
            session,
            table,
            qualified,
            (_, from, to, _) -> {
              told[0]++;
              told[1] += to - from;
              if (told[0] == SqliteLoad.STEP) {
                progress.add(told[0], told[1]);
                told[0] = 0;
                told[1] = 0;
              }
            });
    progress.add(told[0], told[1]);
    return digest;
  }

  /** The same, with somebody who sees each row. */
  static TableDigest digest(
      PostgresSession session, TablePair table, String qualified, SqliteLoad.RowListener listener)
      throws SQLException {
    var hash = new RowHash(table.columns().size(), table.key());
    read(
        session,
        table,
        qualified,
        (message, from) -> {
          hash.add(message, from, message.length);
          listener.row(message, from, message.length, hash.bucket());
        });
    return hash.digest();
  }

  private static void read(
      PostgresSession session, TablePair table, String qualified, RowBytesReader reader)
      throws SQLException {
    String columns =
        table.columns().stream()
            .map(PostgresReadBack::expression)
            .collect(Collectors.joining(", "));
    CopyOut out =
        session
            .copy()
            .copyOut(
                "copy (select %s from only %s) to stdout (format binary)"
                    .formatted(columns, qualified));
    try {
      boolean first = true;
      byte[] message = out.readFromCopy();
      while (message != null) {
        int from = 0;
        if (first) {
          if (!Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw new SQLException("the server's COPY has a form that is not known");
          }
          from = HEADER;
          first = false;
        }
        boolean isRow = message.length - from > 2;
        if (isRow) {
          reader.read(message, from + 2);
        }
        message = out.readFromCopy();
      }
    } finally {
      if (out.isActive()) {
        out.cancelCopy();
      }
    }
  }

  private static String expression(Column column) {
    String name = PostgresSession.quote(column.target());
    // A composite value with a NULL in it is neither null nor "not null".
    return column.type().kind() == Kind.OTHER
        ? "case when %1$s is distinct from null then pg_catalog.format('%%s', %1$s) end"
            .formatted(name)
        : name;
  }
}
