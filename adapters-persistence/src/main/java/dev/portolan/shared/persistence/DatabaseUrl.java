package dev.portolan.shared.persistence;

import java.util.Locale;

/**
 * Where the data lies, in one of the spellings that people have at hand. Its text never shows a
 * password.
 */
public sealed interface DatabaseUrl permits SqliteUrl, PostgresUrl {

  /** What is taken when nothing is said. */
  String DEFAULT = "sqlite:data/portolan.db";

  /**
   * Reads a URL: {@code sqlite:PATH}, {@code sqlite:///PATH} (as SQLAlchemy reads it: three slashes
   * are relative, four absolute), {@code sqlite::memory:}, {@code file:PATH}, {@code postgres://}
   * or {@code postgresql://} with their Python forms ({@code postgresql+psycopg://}), and what JDBC
   * takes.
   *
   * @throws IllegalArgumentException it is none of these; the message is one sentence that says
   *     what is wrong and shows no password
   */
  static DatabaseUrl parse(String text) {
    String url = text.strip();
    int colon = url.indexOf(':');
    if (url.isEmpty()) {
      throw wrong("is empty: leave it out for " + DEFAULT);
    }
    if (colon < 0) {
      throw wrong("has no scheme: write sqlite:PATH for a file, or postgresql://HOST/DATABASE");
    }
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = url.substring(colon + 1);
    int driver = scheme.indexOf('+');
    return switch (driver < 0 ? scheme : scheme.substring(0, driver)) {
      case "jdbc" -> parseJdbc(rest);
      case "sqlite", "sqlite3", "file" -> SqliteUrl.parse(scheme, rest);
      case "postgres", "postgresql" -> PostgresUrl.parse(rest, false);
      case "mysql", "mariadb", "mssql", "sqlserver", "oracle", "mongodb", "cockroachdb" ->
          throw wrong("names " + scheme + ", but only SQLite and PostgreSQL are supported");
      default -> throw wrong("must begin with sqlite:, file:, postgresql:// or jdbc:");
    };
  }

  private static DatabaseUrl parseJdbc(String rest) {
    String lower = rest.toLowerCase(Locale.ROOT);
    if (lower.startsWith("sqlite:")) {
      return SqliteUrl.parse("jdbc:sqlite", rest.substring("sqlite:".length()));
    }
    if (lower.startsWith("postgresql:")) {
      return PostgresUrl.parse(rest.substring("postgresql:".length()), true);
    }
    throw wrong("names a JDBC driver other than sqlite and postgresql");
  }

  /** Where the data lies, for a human: a file, or host, port and database. Never a password. */
  String describe();

  /** The refusal of a URL; its message begins with the name of the variable. */
  static IllegalArgumentException wrong(String sentence) {
    return new IllegalArgumentException("DATABASE_URL " + sentence);
  }
}
