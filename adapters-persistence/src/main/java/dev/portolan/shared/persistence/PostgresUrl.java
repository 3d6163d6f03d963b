package dev.portolan.shared.persistence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database.
 *
 * @param user null for the name of the operating system's user, as everywhere with PostgreSQL
 * @param parameters pgjdbc's own properties, {@code sslmode} among them
 */
public record PostgresUrl(
    List<PostgresHost> hosts,
    String database,
    @Nullable String user,
    @Nullable String password,
    Map<String, String> parameters)
    implements DatabaseUrl {

  /** The sslmodes under which a server that does not encrypt is talked to all the same. */
  private static final Set<String> WEAK = Set.of("disable", "allow", "prefer");

  static PostgresUrl parse(String rest, boolean jdbc) {
    String url;
    if (rest.startsWith("//")) {
      url = rest.substring(2);
    } else if (jdbc) {
      // The driver's short form, jdbc:postgresql:NAME or :/NAME, is a database of this machine.
      url = rest.startsWith("/") ? rest : "/" + rest;
    } else {
      throw DatabaseUrl.wrong("needs two slashes after the scheme: postgresql://HOST/DATABASE");
    }
    int hash = url.indexOf('#');
    int question = url.indexOf('?');
    if (hash >= 0) {
      throw DatabaseUrl.wrong("has a # in it: write %23 for the sign itself");
    }
    if (question >= 0 && url.indexOf('@', question) >= 0) {
      throw DatabaseUrl.wrong(
          "has an @ after the ?: write %40 for @ and %3F for ? where they belong");
    }
    var given = UrlText.parameters(question < 0 ? "" : url.substring(question + 1));
    String body = question < 0 ? url : url.substring(0, question);
    int at = body.lastIndexOf('@');
    int slash = body.indexOf('/', at + 1);
    String before = body.substring(0, Math.max(at, 0));
    if (before.indexOf('@') >= 0 || before.indexOf('/') >= 0) {
      throw DatabaseUrl.wrong(
          "has an @ or a / in user or password: write %40 for @, %2F for / and %3A for :");
    }
    String user = null;
    String password = null;
    if (at >= 0) {
      int colon = before.indexOf(':');
      user =
          emptyToNull(UrlText.decode(colon < 0 ? before : before.substring(0, colon), "the user"));
      password = colon < 0 ? null : UrlText.decode(before.substring(colon + 1), "the password");
    }
    String hosts = body.substring(at + 1, slash < 0 ? body.length() : slash);
    String database = slash < 0 ? "" : UrlText.decode(body.substring(slash + 1), "the database");
    user = firstOf(given.remove("user"), user);
    password = firstOf(given.remove("password"), password);
    if (!jdbc) {
      hosts = hosts.isEmpty() ? firstOf(given.remove("host"), hosts) : hosts;
      String port = given.remove("port");
      hosts = port == null || hosts == null || hosts.contains(":") ? hosts : hosts + ":" + port;
      database = database.isEmpty() ? firstOf(given.remove("dbname"), database) : database;
    }
    if (database == null || database.isEmpty()) {
      database = user == null ? "postgres" : user;
    }
    if (database.indexOf('/') >= 0) {
      throw DatabaseUrl.wrong("has a / in the name of the database");
    }
    return new PostgresUrl(hosts(hosts), database, user, password, PostgresParameters.of(given));
  }

  static PostgresUrl of(
      String host,
      int port,
      String database,
      String user,
      @Nullable String password,
      String sslmode) {
    return new PostgresUrl(
        List.of(PostgresHost.of(host, port)),
        database,
        user,
        password,
        PostgresParameters.of(Map.of("sslmode", sslmode)));
  }

  private static List<PostgresHost> hosts(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return List.of(new PostgresHost("localhost", PostgresHost.DEFAULT_PORT));
    }
    var hosts = new ArrayList<PostgresHost>();
    for (String host : text.split(",", -1)) {
      hosts.add(PostgresHost.parse(host));
    }
    return List.copyOf(hosts);
  }

  private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
    return first == null || first.isEmpty() ? second : first;
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The servers, as a message shows them: {@code db.example:5432}. */
  String servers() {
    return hosts.stream().map(PostgresHost::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String describe() {
    return "PostgreSQL database " + database + " at " + servers();
  }

  @Override
  public boolean isSqlite() {
    return false;
  }

  @Override
  public boolean isPlaintext() {
    return WEAK.contains(parameters.getOrDefault("sslmode", "prefer"))
        && !hosts.stream().allMatch(PostgresHost::isLoopback);
  }

  @Override
  public boolean hasKnownPassword() {
    return password != null && KnownPasswords.contains(password, user, database);
  }

  @Override
  public Optional<Duration> socketTimeout() {
    return Optional.ofNullable(parameters.get("socketTimeout"))
        .filter(seconds -> seconds.matches("[0-9]{1,9}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  @Override
  public PostgresUrl withPassword(String given) {
    if (password != null) {
      throw DatabaseUrl.wrong("is given, but the URL has a password already: keep one");
    }
    return new PostgresUrl(hosts, database, user, given, parameters);
  }

  @Override
  public String toString() {
    return "postgresql://" + (user == null ? "" : user + "@") + servers() + "/" + database;
  }
}
