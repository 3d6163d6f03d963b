package dev.portolan.copy.persistence;

import java.util.List;

/** The tables in which Flyway keeps what it has done: compared, never copied. */
final class Histories {

  private Histories() {}

  static boolean isHistory(String table) {
    return table.startsWith("flyway_history_");
  }

  static String join(List<String> versions) {
    return String.join(", ", versions);
  }
}
