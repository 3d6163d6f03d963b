package dev.portolan.backup.persistence;

import dev.portolan.backup.domain.BackupFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A file of pg_dump, read by pg_restore. */
record PostgresArchive(PostgresProgram program, Path file) {

  private static final Pattern COPY =
      Pattern.compile("COPY (\\S+|\"[^\"]+\"\\.\\S+) .*FROM stdin;");

  /** A line of the list: number, catalog's number, object's number, kind, schema, name. */
  private static final Pattern EXTENSION =
      Pattern.compile("[0-9]+; [0-9]+ [0-9]+ (COMMENT - )?EXTENSION (- )?(\\S+).*");

  private static final Pattern SCHEMA = Pattern.compile("[0-9]+; [0-9]+ [0-9]+ SCHEMA - (\\S+).*");

  /** Reads all of it, and counts the rows of each table. */
  Map<String, Long> rows() {
    var counter = new Counter();
    program.run("pg_restore", counter, "--data-only", "--file=-", file.toString());
    return counter.rows;
  }

  /**
   * Restores it.
   *
   * @param there the extensions and schemas that the database has already
   */
  void restore(String database, Set<String> there) {
    var wanted = new ArrayList<String>();
    program.run(
        "pg_restore",
        line -> {
          if (isWanted(line, there)) {
            wanted.add(line);
          }
        },
        "--list",
        file.toString());
    try {
      Path list = Files.createTempFile("portolan-restore", ".list");
      try {
        Files.write(list, wanted, PostgresProgram.TEXT);
        program.run(
            "pg_restore",
            "--dbname=" + database,
            "--use-list=" + list,
            "--single-transaction",
            "--exit-on-error",
            "--no-owner",
            "--no-privileges",
            file.toString());
      } finally {
        Files.deleteIfExists(list);
      }
    } catch (IOException e) {
      throw new BackupFailed("no temporary file can be made: " + e.getMessage(), e);
    }
  }

  /** Whoever restores need not own an extension, and may then not comment on it either. */
  private static boolean isWanted(String line, Set<String> there) {
    var extension = EXTENSION.matcher(line);
    if (extension.matches()) {
      return extension.group(1) == null && !there.contains(extension.group(3));
    }
    var schema = SCHEMA.matcher(line);
    return !schema.matches() || !there.contains(schema.group(1));
  }

  private static final class Counter implements Consumer<String> {
    private final Map<String, Long> rows = new HashMap<>();
    private String table = "";
    private long count;

    @Override
    public void accept(String line) {
      if (!table.isEmpty()) {
        if (line.equals("\\.")) {
          rows.merge(table, count, Long::sum);
          table = "";
        } else {
          count++;
        }
        return;
      }
      var copy = COPY.matcher(line);
      if (copy.matches()) {
        table = copy.group(1);
        count = 0;
      }
    }
  }
}
