package dev.portolan.backup.persistence;

import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.shared.application.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  /** What pg_restore says of each line of the list that it comes to. */
  private static final Pattern PART =
      Pattern.compile("pg_restore: (creating|processing data for table|executing) ");

  private static final Pattern SCHEMA = Pattern.compile("[0-9]+; [0-9]+ [0-9]+ SCHEMA - (\\S+).*");

  /** Reads all of it, and counts the rows of each table. */
  Map<String, Long> rows(Consumer<Progress> progress) {
    long tables = list().stream().filter(line -> line.contains(" TABLE DATA ")).count();
    var counter = new Counter(new Meter("tables read back", tables, progress));
    program.run("pg_restore", counter, "--data-only", "--file=-", file.toString());
    counter.meter.end();
    return counter.rows;
  }

  private List<String> list() {
    var lines = new ArrayList<String>();
    program.run("pg_restore", lines::add, "--list", file.toString());
    return lines;
  }

  /**
   * Restores it.
   *
   * @param there the extensions and schemas that the database has already
   * @param step how its progress is called
   */
  void restore(String database, Set<String> there, String step, Consumer<Progress> progress) {
    var wanted = list().stream().filter(line -> isWanted(line, there)).toList();
    long parts = wanted.stream().filter(line -> !line.startsWith(";")).count();
    var meter = new Meter(step, parts, progress);
    try {
      Path list = Files.createTempFile("portolan-restore", ".list");
      try {
        Files.write(list, wanted, PostgresProgram.TEXT);
        program.runAloud(
            "pg_restore",
            line -> {
              if (PART.matcher(line).lookingAt()) {
                meter.add();
              }
            },
            "--verbose",
            "--dbname=" + database,
            "--use-list=" + list,
            "--single-transaction",
            "--exit-on-error",
            "--no-owner",
            "--no-privileges",
            file.toString());
        meter.end();
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
    private final Meter meter;
    private String table = "";
    private long count;

    Counter(Meter meter) {
      this.meter = meter;
    }

    @Override
    public void accept(String line) {
      if (!table.isEmpty()) {
        if (line.equals("\\.")) {
          rows.merge(table, count, Long::sum);
          table = "";
          meter.add();
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
