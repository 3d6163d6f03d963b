package dev.portolan.copy.persistence;

import dev.portolan.copy.persistence.SourceTable.SourceColumn;
import dev.portolan.copy.persistence.TargetTable.TargetColumn;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables in which Flyway keeps what it has done: compared, never copied. */
final class Histories {

  private static final Set<String> COLUMNS =
      Set.of(
          "installed_rank",
          "version",
          "description",
          "type",
          "script",
          "checksum",
          "installed_by",
          "installed_on",
          "execution_time",
          "success");

  private Histories() {}

  /** Whether a table bears the name of one: its columns tell whether it is. */
  static boolean isHistory(String table) {
    return table.startsWith("flyway_history_");
  }

  static boolean isHistory(SourceTable table) {
    return isHistory(table.name())
        && table.columns().stream()
            .map(SourceColumn::name)
            .collect(Collectors.toSet())
            .containsAll(COLUMNS);
  }

  static boolean isHistory(TargetTable table) {
    return isHistory(table.name())
        && table.columns().stream()
            .map(TargetColumn::name)
            .collect(Collectors.toSet())
            .containsAll(COLUMNS);
  }

  static String join(List<String> versions) {
    return String.join(", ", versions);
  }
}
