package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.persistence.TargetTable.TargetColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables beside the target's own, alike but for keys, checks and whatever else could refuse a row
 * at once: first all rows are loaded, then everything that they break is listed.
 */
final class PostgresStaging {

  /** The comment by which a schema is known as one that may be dropped. */
  private static final String MARK = "Portolan's tables on their way: dropped by the next copy";

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

  void createSchema(PostgresSession session) throws SQLException {
    requireOurs(session);
    dropSchema(session);
    // In one message, which is one transaction: no copy leaves a schema without the mark.
    session.run(
        "create schema %1$s; comment on schema %1$s is %2$s"
            .formatted(PostgresNames.STAGING, PostgresSession.literal(MARK)));
  }

  /** Refuses a schema that bears the name and that no copy has made. */
  static void requireOurs(PostgresSession session) throws SQLException {
    var comments =
        session.texts(
            """
            select coalesce(pg_catalog.obj_description(oid, 'pg_namespace'), '')
            from pg_catalog.pg_namespace where nspname = ?
            """,
            PostgresNames.STAGING);
    if (!comments.isEmpty() && !comments.getFirst().equals(MARK)) {
      throw taken("the target has a schema " + PostgresNames.STAGING + " that no copy has made");
    }
    if (PostgresNames.STAGING.equals(
        session.one("select current_schema()", rows -> String.valueOf(rows.getString(1))))) {
      throw taken("the target's current schema is " + PostgresNames.STAGING);
    }
  }

  private static CrossingFailed taken(String why) {
    return CrossingFailed.refused(
        Finding.of(
            "",
            "",
            "staging-schema-taken",
            why
                + ", and a copy needs that name for itself: alter schema "
                + PostgresNames.STAGING
                + " rename to another one, or drop it"),
        null);
  }

  static void dropSchema(PostgresSession session) throws SQLException {
    session.run("drop schema if exists " + PostgresNames.STAGING + " cascade");
  }

  /** Makes the table, so that it takes any row whose cells fit. */
  void create(PostgresSession session, TargetTable table) throws SQLException {
    boolean volatileToo =
        unlogged
            || session.one(
                "select relpersistence = 'u' from pg_catalog.pg_class where oid = ?::oid",
                rows -> rows.getBoolean(1),
                table.oid());
    session.run(
        "create %s table %s (like %s including defaults including generated including storage"
                .formatted(volatileToo ? "unlogged" : "", name(table), own(session, table))
            + " including compression including comments)");
    var changes = new ArrayList<String>();
    for (var column : table.columns()) {
      String alter = "alter column " + column.quoted();
      if (!column.nullable() && column.generated().isEmpty()) {
        changes.add(alter + " drop not null");
      }
      if (column.stagedAs() != null && column.generated().isEmpty()) {
        changes.add(alter + " drop default");
        changes.add(alter + " type " + column.stagedAs() + " using null");
      }
    }
    alter(session, table, changes);
  }

  private static String own(PostgresSession session, TargetTable table) throws SQLException {
    return session.one("select ?::oid::regclass::text", rows -> rows.getString(1), table.oid());
  }

  /** Gives the columns the types, defaults and identities that the target's have. */
  void finish(PostgresSession session, TargetTable table) throws SQLException {
    var changes = new ArrayList<String>();
    for (var column : table.columns()) {
      if (column.stagedAs() != null && column.generated().isEmpty()) {
        String alter = "alter column " + column.quoted();
        String type = column.type().name();
        changes.add(alter + " type " + type + " using " + column.quoted() + "::" + type);
        if (column.defaultText() != null) {
          changes.add(alter + " set default " + column.defaultText());
        }
      }
    }
    alter(session, table, changes);
    changes.clear();
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
