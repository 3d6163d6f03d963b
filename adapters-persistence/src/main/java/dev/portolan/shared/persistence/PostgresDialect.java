package dev.portolan.shared.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.postgresql.util.PSQLException;

/** PostgreSQL, 15 or newer. */
public final class PostgresDialect extends Dialect {

  private static final String UNIQUE_VIOLATION = "23505";

  private final PostgresRoles roles;
  private final DatabaseSettings settings;

  PostgresDialect(PostgresRoles roles, DatabaseSettings settings) {
    this.roles = roles;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public String folder() {
    return "postgresql";
  }

  @Override
  SQLDialect jooq() {
    return SQLDialect.POSTGRES;
  }

  @Override
  boolean carriesMoments() {
    return true;
  }

  @Override
  Meaning meaning(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      return Meaning.UNKNOWN;
    }
    return switch (state) {
      case "40001", "40P01" -> Meaning.CONFLICT;
      // canceled by its timeout, lock not to be had, idle too long, disk full, read-only standby
      case "57014", "55P03", "25P03", "53100", "25006" -> Meaning.UNAVAILABLE;
      default ->
          switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "53", "57", "58" -> Meaning.UNAVAILABLE;
            default -> Meaning.UNKNOWN;
          };
    };
  }

  @Override
  boolean violates(SQLException failure, List<? extends TableField<?, ?>> columns) {
    if (!UNIQUE_VIOLATION.equals(failure.getSQLState())
        || !(failure instanceof PSQLException postgres)) {
      return false;
    }
    var message = postgres.getServerErrorMessage();
    String constraint = message == null ? null : message.getConstraint();
    if (constraint == null) {
      return false;
    }
    String table = tableOf(columns.getFirst());
    String names = columns.stream().map(TableField::getName).collect(Collectors.joining("_"));
    return constraint.equals(table + "_" + names + "_unique")
        || (constraint.equals(table + "_pkey") && isPrimaryKey(columns));
  }

  private static boolean isPrimaryKey(List<? extends TableField<?, ?>> columns) {
    Table<?> table = columns.getFirst().getTable();
    UniqueKey<?> key = table == null ? null : table.getPrimaryKey();
    return key != null && key.getFields().equals(columns);
  }

  @Override
  Sessions open(DatabaseSettings settings) {
    return new PostgresSessions(roles, settings);
  }

  @Override
  MigrationRun migrate(List<String> contexts) {
    roles.checkMigration(settings);
    return PostgresMigrations.run(roles.migration(), settings, contexts);
  }

  @Override
  List<Migration> migrations(List<String> contexts) {
    return PostgresMigrations.list(roles.main(), settings, contexts);
  }

  @Override
  boolean isMigrated(List<String> contexts) {
    return PostgresMigrations.areDone(roles.main(), settings, contexts);
  }

  @Override
  void requireReadable() {
    roles.checkReading(settings);
  }

  @Override
  String describe() {
    return roles.main().describe();
  }
}
