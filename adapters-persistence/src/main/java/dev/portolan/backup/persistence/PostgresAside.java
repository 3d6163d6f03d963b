package dev.portolan.backup.persistence;

import dev.portolan.backup.domain.BackupFailed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * The tables of a database, put into schemas of another name while new ones are tried in their
 * place. Each step is done whole or not at all, so that a process that is killed loses nothing: the
 * next one puts the old tables back first.
 */
record PostgresAside(PostgresAccess access) {

  private static final String LOCK_TIMEOUT = "set local lock_timeout = '5s'";

  private static final String OTHERS =
      """
      select application_name from pg_stat_activity
      where datname = current_database() and usesysid is not null and pid <> pg_backend_pid()
      """;

  private static final String SCHEMAS =
      "select nspname from pg_namespace where nspname ~ '^before_restore_'";

  /** All that a dump makes anew in the schemas: what, in which schema, and its name. */
  private static final String OBJECTS =
      """
      from pg_namespace n join (
        select case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
            when 'S' then 'sequence' else 'table' end as kind,
            c.relnamespace as space, format('%I', c.relname) as name, c.oid as id
          from pg_class c where c.relkind in ('r', 'v', 'm', 'S')
        union all
        select 'routine', p.pronamespace,
            format('%I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), p.oid
          from pg_proc p
        union all
        select 'type', t.typnamespace, format('%I', t.typname), t.oid
          from pg_type t where t.typtype in ('e', 'd', 'r')
      ) o on o.space = n.oid
      where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
        and not exists ( -- what belongs to an extension, or a sequence to its table
          select from pg_depend d where d.objid = o.id
            and (d.deptype = 'e' or o.kind = 'sequence' and d.deptype in ('a', 'i')))
      """;

  private static final String MAKE =
      "select distinct format('create schema %I', 'before_restore_' || n.nspname) "
          + OBJECTS
          + " and n.nspname !~ '^before_restore_'";

  private static final String OUT =
      "select format('alter %s %I.%s set schema %I', o.kind, n.nspname, o.name,"
          + " 'before_restore_' || n.nspname) "
          + OBJECTS
          + " and n.nspname !~ '^before_restore_'";

  private static final String DROP =
      "select format('drop %s if exists %I.%s cascade', o.kind, n.nspname, o.name) "
          + OBJECTS
          + " and n.nspname !~ '^before_restore_'";

  private static final String BACK =
      "select format('alter %s %I.%s set schema %I', o.kind, n.nspname, o.name,"
          + " substr(n.nspname, 16)) "
          + OBJECTS
          + " and n.nspname ~ '^before_restore_'";

  /** What others may do with an old table, they may do with the new one of its name. */
  private static final String GRANTS =
      """
      select format('grant %s on %I.%I to %s', a.privilege_type, s.nspname, t.relname,
          case a.grantee when 0 then 'public' else quote_ident(r.rolname) end)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
        join pg_namespace s on s.nspname = substr(n.nspname, 16)
        join pg_class t on t.relnamespace = s.oid and t.relname = c.relname
        where n.nspname ~ '^before_restore_' and c.relkind in ('r', 'v', 'm')
          and a.grantee <> c.relowner
      """;

  /**
   * Moves the tables out of the way.
   *
   * @throws BackupFailed others use the database
   */
  void setAside() {
    access.runAsOne(connection -> {
      Set<String> others = PostgresContents.texts(connection, OTHERS);
      if (!others.isEmpty()) {
        throw new BackupFailed(
            access.url().describe()
                + " is in use by "
                + String.join(", ", others)
                + ": stop whoever uses it (portolan serve), then try again");
      }
      execute(connection, LOCK_TIMEOUT);
      if (!PostgresContents.texts(connection, SCHEMAS).isEmpty()) {
        putBack(connection); // what a killed restore left
      }
      executeAll(connection, MAKE);
      return executeAll(connection, OUT);
    });
  }

  /** Gives the old tables their place again, where the new ones go. */
  void putBack() {
    access.runAsOne(PostgresAside::putBack);
  }

  private static boolean putBack(Connection connection) throws SQLException {
    executeAll(connection, DROP);
    executeAll(connection, BACK);
    return dropSchemas(connection);
  }

  /** Lets the old tables go. */
  void drop() {
    access.runAsOne(connection -> {
      executeAll(connection, GRANTS);
      return dropSchemas(connection);
    });
  }

  private static boolean dropSchemas(Connection connection) throws SQLException {
    return executeAll(
        connection,
        "select format('drop schema %I cascade', nspname) from pg_namespace"
            + " where nspname ~ '^before_restore_'");
  }

  /** Runs the statements that a query makes. */
  private static boolean executeAll(Connection connection, String query) throws SQLException {
    Set<String> statements = PostgresContents.texts(connection, query);
    for (String statement : statements) {
      execute(connection, statement);
    }
    return !statements.isEmpty();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
