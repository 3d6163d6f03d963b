package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteException;

/** A file that is broken, or none, is a finding, not a failure: to try again changes nothing. */
final class SqliteDamage {

  private static final int ERROR = 1;
  private static final int CORRUPT = 11;
  private static final int NO_DATABASE = 26;
  private static final int HEADER = 100;
  private static final String MAGIC = "SQLite format 3\0";
  private static final String RECOVER = ": take a backup, or what sqlite3's .recover saves of it";

  /** How files begin that are taken for a database now and then. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "\u001f\u008b", "a gzip archive: unpack it first",
          "PK\u0003\u0004", "a zip archive: unpack it first",
          "(µ/ý", "a zstd archive: unpack it first",
          "PGDMP", "a dump of PostgreSQL: restore it with pg_restore",
          "** This file contains an SQLite 2", "a database of SQLite 2: export it with sqlite 2",
          "PRAGMA", "a dump in SQL: make a database of it with sqlite3 FILE < DUMP",
          "BEGIN TRANSACTION", "a dump in SQL: make a database of it with sqlite3 FILE < DUMP",
          "7\u007f\u0006\u0082", "a write-ahead log: name the database that lies beside it",
          "7\u007f\u0006\u0083", "a write-ahead log: name the database that lies beside it");

  private SqliteDamage() {}

  /** What {@code integrity_check} has to say; empty if all is well. */
  static List<String> lines(Connection connection) throws SQLException {
    var lines =
        new SqliteTables(connection)
            .list("pragma integrity_check(1000)", rows -> rows.getString(1));
    return lines.equals(List.of("ok")) ? List.of() : lines;
  }

  static boolean is(SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return false;
    }
    int kind = sqlite.getResultCode().code & 0xff;
    return kind == CORRUPT || kind == NO_DATABASE;
  }

  /** Whether the file needs something to be read that only the program has that made it. */
  static boolean needsMore(SQLException e) {
    return e instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xff) == ERROR;
  }

  static Finding finding(String table, SQLException e) {
    if (needsMore(e)) {
      return Finding.of(
          table,
          "",
          "cannot-be-read",
          "SQLite alone cannot read it (%s): drop what needs more than SQLite has"
              .formatted(said(e)));
    }
    return Finding.of(table, "", "damaged", "the file is damaged (" + said(e) + ")" + RECOVER);
  }

  /** What is wrong with a file that cannot even be opened. */
  static Finding finding(Path file, SQLException e) {
    try {
      ByteBuffer header = header(file);
      int size = header.getShort(16) & 0xffff;
      long page = size == 1 ? 65_536 : size;
      long wanted = page * (header.getInt(28) & 0xffff_ffffL);
      if (header.limit() == HEADER && Files.size(file) < wanted) {
        return Finding.of(
            "",
            "",
            "truncated",
            "the file says that it has %,d bytes, and there are %,d (%s)"
                    .formatted(wanted, Files.size(file), said(e))
                + RECOVER);
      }
    } catch (IOException unreadable) {
      return finding("", e);
    }
    return finding("", e);
  }

  private static String said(SQLException e) {
    return String.valueOf(e.getMessage()).replace('\n', ' ');
  }

  /**
   * Looks at how the file begins.
   *
   * @throws CrossingFailed it is no database
   */
  static void look(Path file) {
    try {
      if (Files.size(file) == 0) {
        throw refused("empty-file", "the file has no bytes: it holds no table");
      }
      ByteBuffer header = header(file);
      var begin = StandardCharsets.ISO_8859_1.decode(header.duplicate()).toString();
      if (begin.length() == HEADER && begin.startsWith(MAGIC)) {
        return;
      }
      for (var other : OTHERS.entrySet()) {
        if (begin.startsWith(other.getKey())) {
          throw refused("not-a-database", "the file is " + other.getValue());
        }
      }
      throw refused(
          "not-a-database",
          begin.startsWith(MAGIC)
              ? "the file ends before its first page does" + RECOVER
              : "the file does not begin as a SQLite database does: it is another file, it is"
                  + " overwritten, or it is encrypted; name the right one, decrypt it, or take a"
                  + " backup");
    } catch (IOException e) {
      throw new CrossingFailed("the SQLite file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether its header says that changes lie in a log beside it. */
  static boolean isInWalMode(Path file) {
    try {
      ByteBuffer header = header(file);
      return header.limit() == HEADER && header.get(18) == 2;
    } catch (IOException e) {
      return false;
    }
  }

  private static CrossingFailed refused(String rule, String advice) {
    return CrossingFailed.refused(Finding.of("", "", rule, advice), null);
  }

  private static ByteBuffer header(Path file) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] header = new byte[HEADER];
      int read = Math.max(0, bytes.read(header));
      return ByteBuffer.wrap(header, 0, read);
    }
  }
}
