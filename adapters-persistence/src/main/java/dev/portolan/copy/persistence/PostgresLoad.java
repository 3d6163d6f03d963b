package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Column;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyIn;

/** Writes the rows of one table by COPY BINARY into its staging table. */
final class PostgresLoad {

  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final byte[] TRAILER = {-1, -1};

  private PostgresLoad() {}

  /** Loads within the current transaction, in which the staging table was made. */
  static void run(PostgresSession session, Paired paired, SqliteLoad load, SqliteRows rows)
      throws SQLException, IOException {
    String columns =
        paired.pair().columns().stream()
            .filter(column -> !column.generated())
            .map(Column::target)
            .map(PostgresSession::quote)
            .collect(Collectors.joining(", "));
    CopyIn in =
        session
            .copy()
            .copyIn(
                "copy %s (%s) from stdin (format binary, freeze)"
                    .formatted(PostgresStaging.name(paired.target()), columns));
    try {
      in.writeToCopy(HEADER, 0, HEADER.length);
      load.run(rows, paired.source().rowid(), (bytes, length) -> in.writeToCopy(bytes, 0, length));
      in.writeToCopy(TRAILER, 0, TRAILER.length);
      in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }
}
