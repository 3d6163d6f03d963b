package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.domain.TablePair;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Proves a new SQLite file: references, its own integrity, and where its numbers go on. */
final class SqliteProof {

  private static final String DIFFERS = "differs";
  private static final String REMEDY = ": look at the type of the column there";

  private SqliteProof() {}

  static void of(
      SqliteNewFile file,
      List<Paired> tables,
      PostgresSide source,
      boolean rowsOnly,
      Findings findings)
      throws SQLException {
    record Orphan(String table, long row, String parent) {}
    for (var one : tables) {
      if (!rowsOnly) {
        for (var sequence : PostgresSequences.of(source.session(), one.target().oid())) {
          file.continueAfter(
              one.source().name(), PostgresSequences.given(source.session(), sequence));
        }
      }
    }
    var orphans =
        new SqliteTables(file.connection())
            .list(
                "pragma foreign_key_check",
                rows -> new Orphan(rows.getString(1), rows.getLong(2), rows.getString(3)));
    for (var orphan : orphans) {
      findings.add(
          new Finding(
              orphan.table(),
              "",
              "rowid=" + orphan.row(),
              "",
              "",
              "foreign-key " + orphan.parent(),
              "there is no row that this refers to"));
    }
    try {
      file.finish();
    } catch (SQLException e) {
      findings.add(Finding.of("", "", "refused-by-sqlite", String.valueOf(e.getMessage())));
    }
    for (String line : SqliteTables.damage(file.connection())) {
      findings.add(Finding.of("", "", "damaged", "integrity_check says \"" + line + "\""));
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
