package dev.portolan.shared.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jooq.SQLDialect;
import org.jooq.TableField;

/**
 * What differs between the two engines. Code that differs lies only in files named {@code Sqlite…}
 * or {@code Postgres…}, and in migration folders {@code sqlite} and {@code postgresql}.
 */
public abstract sealed class Dialect permits SqliteDialect, PostgresDialect {

  /** What a failed statement means for the caller. */
  enum Meaning {
    /** Another transaction was in the way: try again. */
    CONFLICT,
    /** The database does not answer, is full, or is too busy. */
    UNAVAILABLE,
    /** A bug. */
    UNKNOWN
  }

  /** The engine's name, as its own people write it. */
  public abstract String name();

  /** The folder of migrations that are only for this engine. */
  public abstract String folder();

  abstract SQLDialect jooq();

  /** Whether the driver takes and gives moments as such; else they travel as text. */
  abstract boolean carriesMoments();

  abstract Meaning meaning(SQLException failure);

  /**
   * Whether a row with the same values in these columns stood in the way.
   *
   * @param columns all of one table, in the order of the constraint
   */
  abstract boolean violates(SQLException failure, List<? extends TableField<?, ?>> columns);

  /** Opens the connections that requests use. */
  abstract Sessions open(DatabaseSettings settings);

  /**
   * Brings the schema to what this program knows.
   *
   * @param contexts in the order in which they are to be migrated
   */
  abstract MigrationRun migrate(List<String> contexts);

  /** Every migration that this program or the database knows. */
  abstract List<Migration> migrations(List<String> contexts);

  /** A quick look whether nothing is to be migrated; false when in doubt. */
  abstract boolean isMigrated(List<String> contexts);

  /**
   * Lets pass only a role that reads which may read every table that is there.
   *
   * @throws DatabaseUnusable it may not
   */
  abstract void requireReadable();

  /** Says where the data lies; never a password. */
  abstract String describe();

  static String tableOf(TableField<?, ?> column) {
    return Objects.requireNonNull(column.getTable()).getName();
  }
}
