package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteConnection;

/** The file whose place a new one is to take: what it has that would go with it. */
final class SqliteOldFile {

  private final Path file;
  private final List<Paired> tables;

  /**
   * @param tables those that are copied; their {@code source} is the SQLite side
   */
  SqliteOldFile(Path file, List<Paired> tables) {
    this.file = file;
    this.tables = tables;
  }

  /**
   * Looks for rows in the way.
   *
   * @param replace whether rows of tables that are copied may go
   * @param fresh the new file, with the rows that its migrations made
   */
  void check(boolean replace, SQLiteConnection fresh, Findings findings)
      throws SQLException, IOException {
    if (!isThere()) {
      return;
    }
    leftOut(findings);
    if (!replace) {
      rows(fresh, findings);
    }
  }

  /** What is in it, by name. */
  Set<String> names() throws SQLException {
    if (!isThere()) {
      return Set.of();
    }
    try (var old = SqliteSnapshot.connect(file, false)) {
      return new SqliteTables(old).names();
    }
  }

  /** How far its AUTOINCREMENT has come, by table. */
  Map<String, Long> numbers() throws SQLException {
    var numbers = new HashMap<String, Long>();
    if (isThere()) {
      try (var old = SqliteSnapshot.connect(file, false)) {
        var files = new SqliteTables(old);
        for (String name : files.names()) {
          numbers.put(name, files.highest(name));
        }
      }
    }
    return numbers;
  }

  private boolean isThere() {
    return Files.exists(file) && file.toFile().length() > 0;
  }

  /** The new file takes the place of the whole old one, so it must have all that this has. */
  private void leftOut(Findings findings) throws SQLException {
    try (var old = SqliteSnapshot.connect(file, false)) {
      var files = new SqliteTables(old);
      var rebuilt = new SqliteVirtualTables(files).rebuilt();
      for (var listed : files.listed()) {
        if (holdsRows(files, listed, rebuilt) && hasRows(files, listed.name())) {
          findings.add(
              Finding.of(
                  listed.name(),
                  "",
                  "would-be-lost",
                  "the target's table has rows, is not copied, and a new file takes the target's"
                      + " place: copy into another file"));
        }
      }
    }
  }

  private boolean holdsRows(SqliteTables files, SqliteTables.Listed listed, List<String> rebuilt)
      throws SQLException {
    boolean keeps =
        switch (listed.kind()) {
          case "table", "virtual" -> true;
          case "index" -> !rebuilt.contains(listed.name());
          default -> false;
        };
    return keeps
        && !Histories.isHistory(files.table(listed.name()))
        && tables.stream().noneMatch(one -> one.source().name().equalsIgnoreCase(listed.name()));
  }

  private static boolean hasRows(SqliteTables files, String table) throws SQLException {
    return !files.list("select 1 from " + SqliteTables.quote(table) + " limit 1", _ -> 1).isEmpty();
  }

  private void rows(SQLiteConnection fresh, Findings findings) throws SQLException, IOException {
    try (var old = new SqliteSide(file)) {
      var names = old.sources().stream().map(SourceTable::name).toList();
      for (var one : tables) {
        var made = SqliteSide.read(fresh, one.pair(), new Findings(), (_, _, _, _) -> {});
        boolean empty =
            !names.contains(one.source().name())
                || old.read(one.pair(), new Findings(), (_, _, _, _) -> {}).isLike(made);
        if (!empty) {
          findings.add(
              Finding.of(
                  one.source().name(),
                  "",
                  "target-not-empty",
                  "the target's table has rows: take another file, or let them go with --replace"));
        }
      }
    }
  }
}
