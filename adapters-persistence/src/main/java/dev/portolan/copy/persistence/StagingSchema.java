package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.Finding;
import java.sql.SQLException;

/** The schema in which tables wait, which is made and dropped by copies alone. */
final class StagingSchema {

  /** The comment by which a schema is known as one that may be dropped. */
  private static final String MARK = "Portolan's tables on their way: dropped by the next copy";

  /** Whether a text is what PostgreSQL gives back for it as a value of a type. */
  private static final String SAME =
      """
      create function portolan_staging.portolan_same(given text, type text) returns boolean
      language plpgsql as $$
      declare back text;
      begin
        execute format('select format(''%%s'', $1::%s)', type) into back using given;
        return back is not distinct from given;
      exception when others then return false;
      end $$
      """;

  private StagingSchema() {}

  /** Makes it, empty. */
  static void create(PostgresSession session) throws SQLException {
    requireOurs(session);
    drop(session);
    // In one message, which is one transaction: no copy leaves a schema without the mark.
    session.run(
        "create schema %1$s; comment on schema %1$s is %2$s"
            .formatted(PostgresNames.STAGING, PostgresSession.literal(MARK)));
    session.run(SAME);
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

  static void drop(PostgresSession session) throws SQLException {
    session.run("drop schema if exists " + PostgresNames.STAGING + " cascade");
  }
}
