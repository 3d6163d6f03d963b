package dev.portolan.backup.persistence;

import dev.portolan.backup.domain.Proof;
import dev.portolan.shared.application.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Restores an archive into a database that is there only for that; where the role may not make one,
 * it reads the archive instead.
 */
record PostgresTrial(PostgresAccess access, PostgresArchive archive, Consumer<Progress> progress) {

  /** One at a time for each database: whoever comes first may clean up after those that died. */
  private static final String TURN = "select pg_advisory_lock(7305800)";

  private static final String IN_USE = "55006";

  private static final String MAY_CREATE =
      "select 1 from pg_roles where rolname = current_user and (rolsuper or rolcreatedb)";

  private static final String NAME =
      "select 'portolan_proof_' || oid from pg_database where datname = current_database()";

  /** What a fresh database has already. */
  private static final Set<String> THERE = Set.of("plpgsql", "public");

  Proof prove() {
    return access.run(access.url().database(), this::prove);
  }

  private Proof prove(Connection connection) throws SQLException {
    if (PostgresContents.texts(connection, MAY_CREATE).isEmpty()) {
      return new Proof.Listed(
          archive.rows(progress), "the role may not make a database (CREATEDB)");
    }
    PostgresContents.texts(connection, TURN);
    String name = PostgresContents.texts(connection, NAME).iterator().next();
    drop(connection, name); // one that a killed backup left
    execute(connection, "create database " + name + " template template0");
    try {
      archive.restore(name, THERE, "parts tried elsewhere", progress);
      return new Proof.Restored(access.run(name, there -> PostgresContents.of(there, progress)));
    } finally {
      drop(connection, name);
    }
  }

  /**
   * The server ends its own autovacuum for whoever drops a database, but not by force: that asks
   * for a right which only few have.
   */
  private static void drop(Connection connection, String name) throws SQLException {
    String drop = "drop database if exists " + name;
    try {
      execute(connection, drop);
    } catch (SQLException e) {
      if (!IN_USE.equals(e.getSQLState())) {
        throw e;
      }
      execute(connection, drop + " with (force)"); // a pg_restore that a killed backup left
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
