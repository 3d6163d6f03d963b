package dev.portolan.shared.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row for each CHECK of a context that both engines must refuse, by that very CHECK.
 *
 * <p>Each context has one, named {@code <Context>RefusedRows}, in the package of its persistence.
 * Whoever adds a CHECK to a migration adds an entry there: its name, and a statement in words that
 * both engines read, which breaks this rule and no other. A CHECK named {@code
 * <table>_<column>_time} needs no entry.
 */
public abstract class RefusedRows {

  private final List<String> given;
  private final Map<String, String> statements;

  /**
   * Both in words that both engines read.
   *
   * @param given what is stored before, behind what earlier contexts store: one row of each table
   *     that an entry changes; {@code %1$s} stands for a time
   * @param statements the name of a CHECK → the statement that it refuses
   */
  protected RefusedRows(List<String> given, Map<String, String> statements) {
    this.given = given;
    this.statements = statements;
  }

  /** What all contexts store before, in their order. */
  static List<String> allGiven() {
    var all = new ArrayList<String>();
    for (RefusedRows rows : all()) {
      rows.given.forEach(
          statement -> all.add(statement.formatted("'2026-01-02 03:04:05.678901+00:00'")));
    }
    return all;
  }

  /**
   * The statements for these CHECKs, by the name of the CHECK; a name without an entry is not among
   * them.
   *
   * @param checks name → table
   */
  static Map<String, String> of(Map<String, String> checks) {
    var known = new HashMap<String, String>();
    all().forEach(rows -> known.putAll(rows.statements));
    var statements = new TreeMap<String, String>();
    checks.forEach((name, table) -> {
      if (name.startsWith(table + "_") && name.endsWith("_time")) {
        String column = name.substring(table.length() + 1, name.length() - "_time".length());
        statements.put(name, "update %s set %s = 'infinity'".formatted(table, column));
      } else if (known.containsKey(name)) {
        statements.put(name, known.get(name));
      }
    });
    return statements;
  }

  private static List<RefusedRows> all() {
    var all = new ArrayList<RefusedRows>();
    for (String context : Contexts.all()) {
      String name = context.substring(0, 1).toUpperCase(Locale.ROOT) + context.substring(1);
      try {
        all.add(
            (RefusedRows)
                Contexts.type(context, name + "RefusedRows").getConstructor().newInstance());
      } catch (ReflectiveOperationException wrong) {
        throw new LinkageError(wrong.getMessage(), wrong);
      }
    }
    return all;
  }
}
