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

  private static final String OUT =
      """
      select distinct format('create schema %I', 'before_restore_' || n.nspname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where format('%I.%I', n.nspname, c.relname) = any (?)
      union all
      select format('alter table %I.%I set schema %I', n.nspname, c.relname,
          'before_restore_' || n.nspname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where format('%I.%I', n.nspname, c.relname) = any (?)
      """;

  private static final String BACK =
      """
      select format('alter table %I.%I set schema %I', n.nspname, c.relname, substr(n.nspname, 16))
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname ~ '^before_restore_' and c.relkind = 'r'
      """;

  /** What others may do with an old table, they may do with the new one of its name. */
  private static final String GRANTS =
      """
      select format('grant %s on %I.%I to %s', a.privilege_type, s.nspname, t.relname,
          case a.grantee when 0 then 'public' else quote_ident(r.rolname) end)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
        join pg_namespace s on s.nspname = substr(n.nspname, 16)
        join pg_class t on t.relnamespace = s.oid and t.relname = c.relname
        where n.nspname ~ '^before_restore_' and c.relkind = 'r' and a.grantee <> c.relowner
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
      if (isThere(connection)) {
        putBack(connection); // what a killed restore left
      }
      var tables = connection.createArrayOf("text", PostgresContents.tables(connection).toArray());
      try (var out = connection.prepareStatement(OUT)) {
        out.setArray(1, tables);
        out.setArray(2, tables);
        try (var moves = out.executeQuery()) {
          while (moves.next()) {
            execute(connection, moves.getString(1));
          }
        }
      }
      return tables;
    });
  }

  /** Gives the old tables their place again, where the new ones go. */
  void putBack() {
    access.runAsOne(connection -> {
      putBack(connection);
      return connection;
    });
  }

  private static void putBack(Connection connection) throws SQLException {
    for (String table : PostgresContents.tables(connection)) {
      execute(connection, "drop table if exists " + table + " cascade");
    }
    for (String move : PostgresContents.texts(connection, BACK)) {
      execute(connection, move);
    }
    dropSchemas(connection);
  }

  /** Lets the old tables go. */
  void drop() {
    access.runAsOne(connection -> {
      for (String grant : PostgresContents.texts(connection, GRANTS)) {
        execute(connection, grant);
      }
      dropSchemas(connection);
      return connection;
    });
  }

  private static boolean isThere(Connection connection) throws SQLException {
    return !PostgresContents.texts(connection, SCHEMAS).isEmpty();
  }

  private static void dropSchemas(Connection connection) throws SQLException {
    for (String schema : PostgresContents.texts(connection, SCHEMAS)) {
      execute(connection, "drop schema \"" + schema.replace("\"", "\"\"") + "\" cascade");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
