package dev.portolan.shared.persistence;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

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
   * takes, {@code jdbc:postgresql:NAME} too. Two slashes before a host belong to PostgreSQL alone.
   *
   * @throws IllegalArgumentException it is none of these; the message is one sentence without its
   *     subject, which says what is wrong and shows no password
   */
  static DatabaseUrl parse(String text) {
    return parse(text, true);
  }

  /**
   * Reads the URL of a database that nothing is written to: it may say so, as {@code ?mode=ro}.
   *
   * @throws IllegalArgumentException as {@link #parse} does
   */
  static DatabaseUrl parseToRead(String text) {
    return parse(text, false);
  }

  private static DatabaseUrl parse(String text, boolean writes) {
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
      case "jdbc" -> parseJdbc(rest, writes);
      case "sqlite", "sqlite3", "file" -> SqliteUrl.parse(scheme, rest, writes);
      case "postgres", "postgresql" -> PostgresUrl.parse(rest, false);
      case "mysql", "mariadb", "mssql", "sqlserver", "oracle", "mongodb", "cockroachdb" ->
          throw wrong("names " + scheme + ", but only SQLite and PostgreSQL are supported");
      default -> throw wrong("must begin with sqlite:, file:, postgresql:// or jdbc:");
    };
  }

  private static DatabaseUrl parseJdbc(String rest, boolean writes) {
    String lower = rest.toLowerCase(Locale.ROOT);
    if (lower.startsWith("sqlite:")) {
      return SqliteUrl.parse("jdbc:sqlite", rest.substring("sqlite:".length()), writes);
    }
    if (lower.startsWith("postgresql:")) {
      return PostgresUrl.parse(rest.substring("postgresql:".length()), true);
    }
    throw wrong("names a JDBC driver other than sqlite and postgresql");
  }

  /**
   * A PostgreSQL database by its parts.
   *
   * @param sslmode how the connection is encrypted, in the words of pgjdbc
   * @throws IllegalArgumentException one of them cannot be; the message is as that of {@link
   *     #parse}
   */
  static DatabaseUrl postgres(
      String host,
      int port,
      String database,
      String user,
      Optional<String> password,
      String sslmode) {
    return PostgresUrl.of(host, port, database, user, password.orElse(null), sslmode);
  }

  /** Where the data lies, for a human: a file, or host, port and database. Never a password. */
  String describe();

  boolean isSqlite();

  /** Whether it leads to another host over a connection that need not be encrypted. */
  boolean isPlaintext();

  /** Whether its password is one of those that everybody tries first. */
  boolean hasKnownPassword();

  /** After how long of silence to give a connection up, if it says so; zero is never. */
  Optional<Duration> socketTimeout();

  /**
   * The same with a password.
   *
   * @throws IllegalArgumentException it has one already, or takes none
   */
  DatabaseUrl withPassword(String password);

  /** The refusal of a URL: a sentence that begins with the verb. */
  static IllegalArgumentException wrong(String sentence) {
    return new IllegalArgumentException(sentence);
  }
}
