package dev.portolan.copy.persistence;

import dev.portolan.copy.persistence.TargetTable.TargetColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables beside the target's own, alike but for keys, checks and whatever else could refuse a row
 * at once: first all rows are loaded, then everything that they break is listed.
 */
final class PostgresStaging {

  private final boolean unlogged;

  /**
   * @param unlogged whether the tables are thrown away at the end
   */
  PostgresStaging(boolean unlogged) {
    this.unlogged = unlogged;
  }

  /** A table's name with the staging schema. */
  static String name(TargetTable table) {
    return PostgresNames.STAGING + "." + table.quoted();
  }

  /** Makes the table, so that it takes any row whose cells fit. */
  void create(PostgresSession session, TargetTable table) throws SQLException {
    boolean anew = isMadeAnew(table);
    like(session, table, anew ? "" : " including generated");
    var changes = new ArrayList<String>();
    for (var column : table.columns()) {
      String alter = "alter column " + column.quoted();
      if (!column.nullable() && (anew || column.generated().isEmpty())) {
        changes.add(alter + " drop not null");
      }
      if (column.stagedAs() != null && column.generated().isEmpty()) {
        changes.add(alter + " drop default");
        changes.add(alter + " type " + column.stagedAs() + " using null");
      }
    }
    alter(session, table, changes);
  }

  private void like(PostgresSession session, TargetTable table, String more) throws SQLException {
    boolean volatileToo =
        unlogged
            || session.one(
                "select relpersistence = 'u' from pg_catalog.pg_class where oid = ?::oid",
                rows -> rows.getBoolean(1),
                table.oid());
    session.run(
        "create %s table %s (like %s including defaults including storage%s"
                .formatted(volatileToo ? "unlogged" : "", name(table), own(session, table), more)
            + " including compression including comments)");
  }

  private static String own(PostgresSession session, TargetTable table) throws SQLException {
    return session.one("select ?::oid::regclass::text", rows -> rows.getString(1), table.oid());
  }

  /** Whether columns wait as other types: a change of type would not keep all else of a column. */
  private static boolean isMadeAnew(TargetTable table) {
    return table.columns().stream()
        .anyMatch(column -> column.stagedAs() != null && column.generated().isEmpty());
  }

  /** Gives the columns the types, defaults and identities that the target's have. */
  void finish(PostgresSession session, TargetTable table) throws SQLException {
    if (isMadeAnew(table)) {
      makeAnew(session, table);
    }
    var changes = new ArrayList<String>();
    for (var column : table.columns()) {
      if (isNotNull(session, table, column)) {
        changes.add("alter column " + column.quoted() + " set not null");
      }
    }
    alter(session, table, changes);
    for (var sequence : PostgresSequences.of(session, table.oid())) {
      if (sequence.kind().equals("i")) {
        session.run(identity(table, sequence));
      }
    }
  }

  private void makeAnew(PostgresSession session, TargetTable table) throws SQLException {
    String waiting = "portolan_waiting_" + table.oid();
    session.run("alter table %s rename to %s".formatted(name(table), waiting));
    like(session, table, " including generated");
    var written = table.columns().stream().filter(column -> column.generated().isEmpty()).toList();
    session.run(
        "insert into %s (%s) select %s from %s.%s"
            .formatted(
                name(table),
                written.stream().map(TargetColumn::quoted).collect(Collectors.joining(", ")),
                written.stream()
                    .map(column -> column.quoted() + "::" + column.type().name())
                    .collect(Collectors.joining(", ")),
                PostgresNames.STAGING,
                waiting));
    session.run("drop table %s.%s".formatted(PostgresNames.STAGING, waiting));
  }

  private static boolean isNotNull(PostgresSession session, TargetTable table, TargetColumn column)
      throws SQLException {
    return !column.nullable()
        && session.one(
            "select attnotnull from pg_catalog.pg_attribute where attrelid = ?::oid and attname = ?",
            rows -> rows.getBoolean(1),
            table.oid(),
            column.name());
  }

  private static String identity(TargetTable table, PostgresSequences.Sequence sequence) {
    String always =
        table.columns().stream()
            .filter(column -> column.quoted().equals(sequence.column()))
            .map(column -> column.identity().equals("a") ? "always" : "by default")
            .findFirst()
            .orElseThrow();
    return "alter table %s alter column %s add generated %s as identity (sequence name %s.%s %s)"
        .formatted(
            name(table),
            sequence.column(),
            always,
            PostgresNames.STAGING,
            sequence.sequence(),
            sequence.options());
  }

  private static void alter(PostgresSession session, TargetTable table, List<String> changes)
      throws SQLException {
    if (!changes.isEmpty()) {
      session.run("alter table " + name(table) + " " + String.join(", ", changes));
    }
  }
}
