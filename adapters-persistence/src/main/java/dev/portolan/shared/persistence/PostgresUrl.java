package dev.portolan.shared.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database.
 *
 * @param user null for the name of the operating system's user, as everywhere with PostgreSQL
 * @param parameters pgjdbc's own properties, {@code sslmode} among them
 */
public record PostgresUrl(
    List<Host> hosts,
    String database,
    @Nullable String user,
    @Nullable String password,
    Map<String, String> parameters)
    implements DatabaseUrl {

  private static final int DEFAULT_PORT = 5432;

  /** One server. An IPv6 address stands without its brackets. */
  public record Host(String name, int port) {
    @Override
    public String toString() {
      return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port;
    }
  }

  static PostgresUrl parse(String rest, boolean jdbc) {
    if (!rest.startsWith("//")) {
      throw DatabaseUrl.wrong("needs two slashes after the scheme: postgresql://HOST/DATABASE");
    }
    String url = rest.substring(2);
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

  private static List<Host> hosts(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return List.of(new Host("localhost", DEFAULT_PORT));
    }
    var hosts = new ArrayList<Host>();
    for (String host : text.split(",", -1)) {
      hosts.add(host(host));
    }
    return List.copyOf(hosts);
  }

  private static Host host(String text) {
    int colon = text.lastIndexOf(':');
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      if (end < 0) {
        throw DatabaseUrl.wrong("has an IPv6 address whose bracket is not closed");
      }
      String after = text.substring(end + 1);
      if (!after.isEmpty() && !after.startsWith(":")) {
        throw DatabaseUrl.wrong("has something other than a port after an IPv6 address");
      }
      return new Host(text.substring(1, end), port(after.isEmpty() ? after : after.substring(1)));
    }
    if (colon >= 0 && text.indexOf(':') != colon) {
      throw DatabaseUrl.wrong(
          "has more than one : in a host: write an IPv6 address in brackets, and in a user or"
              + " password %3A for : and %40 for @");
    }
    String name = UrlText.decode(colon < 0 ? text : text.substring(0, colon), "the host");
    if (name.startsWith("/")) {
      throw DatabaseUrl.wrong("names a Unix socket, which Java's driver cannot use: give a host");
    }
    if (name.isBlank() || !name.chars().allMatch(PostgresUrl::isOfHost)) {
      throw DatabaseUrl.wrong("has a host that is empty or has signs that no host has");
    }
    return new Host(name, port(colon < 0 ? "" : text.substring(colon + 1)));
  }

  private static boolean isOfHost(int c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
  }

  private static int port(String text) {
    if (text.isEmpty()) {
      return DEFAULT_PORT;
    }
    // What stands there may be a piece of a password that was not encoded: it is not shown.
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > 65_535) {
      throw DatabaseUrl.wrong(
          "has a port that is not a number from 1 to 65535 (a password needs %40 for @, %2F for /,"
              + " %3A for :)");
    }
    return Integer.parseInt(text);
  }

  private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
    return first == null || first.isEmpty() ? second : first;
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The servers, as a message shows them: {@code db.example:5432}. */
  String servers() {
    return hosts.stream().map(Host::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String describe() {
    return "PostgreSQL database " + database + " at " + servers();
  }

  @Override
  public String toString() {
    return "postgresql://" + (user == null ? "" : user + "@") + servers() + "/" + database;
  }
}
