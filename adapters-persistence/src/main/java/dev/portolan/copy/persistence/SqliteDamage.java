package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Finding;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** A file that is broken is a finding, not a failure: to try again changes nothing. */
final class SqliteDamage {

  private static final int CORRUPT = 11;
  private static final int NO_DATABASE = 26;

  private SqliteDamage() {}

  static boolean is(SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return false;
    }
    int kind = sqlite.getResultCode().code & 0xff;
    return kind == CORRUPT || kind == NO_DATABASE;
  }

  static Finding finding(String table, SQLException e) {
    return Finding.of(
        table,
        "",
        "damaged",
        "the file is damaged (" + e.getMessage() + "): take a backup, or sqlite3's .recover");
  }
}
