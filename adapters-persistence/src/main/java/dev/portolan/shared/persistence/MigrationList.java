package dev.portolan.shared.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * All migrations that this program knows, as the build listed them, so that a start with nothing to
 * migrate need not wake Flyway. It only ever says that all is done: every doubt is Flyway's to
 * settle.
 */
final class MigrationList {

  private static final String RESOURCE = "/db/migrations.list";

  /** What the history must show of one context: version → checksum. */
  private final Map<String, Map<String, String>> contexts;

  private MigrationList(Map<String, Map<String, String>> contexts) {
    this.contexts = contexts;
  }

  /**
   * Reads the list that lies beside the migrations.
   *
   * @param folder the dialect's
   */
  static MigrationList read(String folder) {
    try (var in = MigrationList.class.getResourceAsStream(RESOURCE)) {
      return in == null
          ? new MigrationList(Map.of())
          : of(new String(in.readAllBytes(), StandardCharsets.UTF_8), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes a list as a text.
   *
   * @param lines context, folder, version, checksum and file name of each, with spaces between
   */
  static MigrationList of(String lines, String folder) {
    var contexts = new HashMap<String, Map<String, String>>();
    for (String line : lines.lines().toList()) {
      List<String> words = List.of(line.split(" ", 5));
      if (words.size() == 5 && Set.of(folder, "common").contains(words.get(1))) {
        contexts
            .computeIfAbsent(words.get(0), _ -> new HashMap<>())
            .put(words.get(2), words.get(3));
      }
    }
    return new MigrationList(contexts);
  }

  /** The highest version of each context. */
  Map<String, String> newest() {
    var newest = new HashMap<String, String>();
    contexts.forEach((context, versions) ->
        versions.keySet().stream()
            .max(Comparator.comparing(MigrationList::numbers, Arrays::compare))
            .ifPresent(version -> newest.put(context, version)));
    return newest;
  }

  private static int[] numbers(String version) {
    return Stream.of(version.split("[._]", -1)).mapToInt(Integer::parseInt).toArray();
  }

  /** Whether the histories of these contexts show exactly what is in the list, and no failure. */
  boolean isDone(DataSource source, List<String> names) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      for (String name : names) {
        var done = new HashMap<String, String>();
        try (var rows =
            statement.executeQuery(
                "select version, checksum, success, type from " + Migrations.history(name))) {
          while (rows.next()) {
            if (!rows.getBoolean("success")) {
              return false;
            }
            if (!"BASELINE".equals(rows.getString("type"))) {
              done.put(
                  String.valueOf(rows.getString("version")),
                  String.valueOf(rows.getString("checksum")));
            }
          }
        }
        if (done.isEmpty() || !done.equals(contexts.get(name))) {
          return false;
        }
      }
      return true;
    } catch (SQLException e) {
      // There is no history yet, or something is wrong: Flyway will say what.
      return false;
    }
  }
}
