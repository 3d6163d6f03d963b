package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.domain.TablePair;
import java.io.IOException;
import java.sql.SQLException;

/** Proves a new SQLite file: its indexes, references, its own integrity, and each row. */
final class SqliteProof {

  private static final String DIFFERS = "differs";
  private static final String REMEDY =
      ": give the column there a type that keeps it, or change the value in PostgreSQL (trim_scale()"
          + " takes zeros off the end of a fraction)";

  private SqliteProof() {}

  static void of(SqliteNewFile file, Findings findings) throws SQLException {
    boolean finished = false;
    try {
      file.finish();
      finished = true;
    } catch (SQLException e) {
      findings.add(
          Finding.of(
              "",
              "",
              "refused-by-sqlite",
              "SQLite says \"%s\": correct the rows in PostgreSQL, or the file's schema"
                  .formatted(e.getMessage())));
    }
    var tables = new SqliteTables(file.connection());
    for (String table :
        tables.list(
            "select distinct t.name from pragma_table_list t join pragma_foreign_key_list(t.name)"
                + " where t.schema = 'main'",
            rows -> rows.getString(1))) {
      orphans(tables, table, finished, findings);
    }
    for (String line : SqliteDamage.lines(file.connection())) {
      findings.add(
          Finding.of(
              "",
              "",
              "damaged",
              "integrity_check says \"%s\": correct the rows in PostgreSQL, or the file's schema"
                  .formatted(line)));
    }
  }

  /** The rows of one table that refer to nothing. */
  private static void orphans(
      SqliteTables tables, String table, boolean finished, Findings findings) {
    try {
      tables.list(
          "pragma foreign_key_check(" + SqliteTables.quote(table) + ")",
          rows -> {
            findings.add(
                new Finding(
                    table,
                    "",
                    rows.getString(2) == null ? "" : "rowid=" + rows.getLong(2),
                    "",
                    "",
                    "foreign-key " + rows.getString(3),
                    "there is no row that this refers to: correct it in PostgreSQL"));
            return true;
          });
    } catch (SQLException e) {
      if (finished) { // else a unique index is missing, and that is told
        findings.add(
            Finding.of(
                table,
                "",
                "foreign-key-mismatch",
                "SQLite cannot check a reference in the file (%s): make the columns there that it"
                        .formatted(e.getMessage())
                    + " refers to a primary key, or unique"));
      }
    }
  }

  /**
   * Reads a table back, and names each cell of which SQLite made something else than it was given.
   *
   * @param given what was read in PostgreSQL
   */
  static void verify(
      SqliteNewFile file,
      TablePair table,
      PostgresSide source,
      TableDigest given,
      Findings findings)
      throws SQLException, IOException {
    var unreadable = new Findings();
    var held = SqliteSide.read(file.connection(), table, unreadable, (_, _, _, _) -> {});
    if (held.isLike(given)) {
      return;
    }
    var found = new Findings();
    for (var cell : unreadable.list()) {
      found.add(
          new Finding(
              cell.table(),
              cell.column(),
              cell.key(),
              cell.storage(),
              cell.shown(),
              DIFFERS,
              "SQLite made this of it" + REMEDY));
    }
    new Differences(table, found, DIFFERS, "SQLite made %s of it" + REMEDY)
        .find(
            row -> source.read(table, new Findings(), row),
            given,
            row -> SqliteSide.read(file.connection(), table, new Findings(), row),
            held);
    found.list().forEach(findings::add);
  }
}
