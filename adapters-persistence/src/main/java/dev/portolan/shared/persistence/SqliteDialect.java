package dev.portolan.shared.persistence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite: one file, one writer, many readers. */
public final class SqliteDialect extends Dialect {

  private final SqliteFile file;

  private SqliteDialect(SqliteFile file) {
    this.file = file;
  }

  static SqliteDialect of(SqliteUrl url, DatabaseSettings settings) {
    return new SqliteDialect(SqliteFile.open(url, settings));
  }

  @Override
  public String name() {
    return "SQLite";
  }

  @Override
  public String folder() {
    return "sqlite";
  }

  /** The file, absolute. */
  public Path file() {
    return file.path();
  }

  @Override
  SQLDialect jooq() {
    return SQLDialect.SQLITE;
  }

  @Override
  boolean carriesMoments() {
    return false;
  }

  @Override
  Meaning meaning(SQLException failure) {
    // The extended codes carry the kind in their lowest byte.
    return switch (code(failure) & 0xff) {
      case Code.BUSY, Code.LOCKED -> Meaning.UNAVAILABLE;
      case Code.FULL, Code.IOERR, Code.READONLY, Code.CANTOPEN, Code.NOMEM, Code.PROTOCOL ->
          Meaning.UNAVAILABLE;
      default -> Meaning.UNKNOWN;
    };
  }

  /** Whether the connection itself may be at fault, and a new one may do better. */
  static boolean isBroken(SQLException failure) {
    return switch (code(failure) & 0xff) {
      case Code.IOERR, Code.READONLY, Code.CANTOPEN, Code.CORRUPT, Code.NOTADB, Code.MISUSE -> true;
      default -> false;
    };
  }

  static boolean isBusy(SQLException failure) {
    return (code(failure) & 0xff) == Code.BUSY;
  }

  /** SQLite tells the columns of the key ("users.name, users.kind"), not the constraint's name. */
  @Override
  boolean violates(SQLException failure, List<? extends TableField<?, ?>> columns) {
    int code = code(failure);
    if (code != SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE.code
        && code != SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY.code
        && code != SQLiteErrorCode.SQLITE_CONSTRAINT_ROWID.code) {
      return false;
    }
    String names =
        columns.stream()
            .map(column -> tableOf(column) + "." + column.getName())
            .collect(Collectors.joining(", "));
    String message = failure.getMessage();
    return message != null && message.endsWith("failed: " + names + ")");
  }

  static int code(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        ? sqlite.getResultCode().code
        : failure.getErrorCode();
  }

  @Override
  Sessions open(DatabaseSettings settings) {
    return new SqliteSessions(file, settings);
  }

  @Override
  MigrationRun migrate(List<String> contexts) {
    return SqliteMigrations.run(file, contexts);
  }

  @Override
  List<Migration> migrations(List<String> contexts) {
    return SqliteMigrations.list(file, contexts);
  }

  @Override
  boolean isMigrated(List<String> contexts) {
    return SqliteMigrations.areDone(file, contexts);
  }

  @Override
  void requireReadable() {
    // A file has no roles: whoever serves reads.
  }

  @Override
  String describe() {
    return "SQLite file " + file.path();
  }

  /** The driver names these in an enum, which a switch over numbers cannot use. */
  private static final class Code {
    static final int BUSY = 5;
    static final int LOCKED = 6;
    static final int NOMEM = 7;
    static final int READONLY = 8;
    static final int IOERR = 10;
    static final int CORRUPT = 11;
    static final int FULL = 13;
    static final int CANTOPEN = 14;
    static final int PROTOCOL = 15;
    static final int MISUSE = 21;
    static final int NOTADB = 26;
  }
}
