package dev.portolan.shared.persistence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGProperty;

/** What stands after the question mark of a PostgreSQL URL, as pgjdbc wants to hear it. */
final class PostgresParameters {

  private static final Set<String> SSL_MODES =
      Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  /** The names that libpq, asyncpg and Prisma use → pgjdbc's; "" is left out. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("application_name", "ApplicationName"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("connect_timeout", "connectTimeout"),
          Map.entry("keepalives", "tcpKeepAlive"),
          Map.entry("pgbouncer", ""),
          Map.entry("schema", "currentSchema"),
          Map.entry("ssl", "sslmode"),
          Map.entry("target_session_attrs", "targetServerType"));

  private PostgresParameters() {}

  /**
   * Checks and translates them.
   *
   * @throws IllegalArgumentException the driver does not know one, or its value
   */
  static Map<String, String> of(Map<String, String> given) {
    var properties = new LinkedHashMap<String, String>();
    properties.put("sslmode", "prefer");
    given.forEach((name, value) -> {
      String renamed = RENAMED.getOrDefault(name, name);
      if (!renamed.isEmpty()) {
        if (PGProperty.forName(renamed) == null) {
          throw DatabaseUrl.wrong("has a parameter that PostgreSQL does not take: " + shown(name));
        }
        properties.put(renamed, value(renamed, value));
      }
    });
    if (!SSL_MODES.contains(properties.getOrDefault("sslmode", ""))) {
      throw DatabaseUrl.wrong(
          "has an sslmode that is none of "
              + String.join(", ", SSL_MODES.stream().sorted().toList()));
    }
    return Map.copyOf(properties);
  }

  private static String value(String name, String value) {
    return switch (name) {
      case "sslmode" ->
          switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1", "" -> "require";
            case "false", "0" -> "disable";
            default -> value.toLowerCase(Locale.ROOT);
          };
      case "targetServerType" ->
          switch (value) {
            case "read-write", "primary" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> value;
          };
      case "tcpKeepAlive" -> value.equals("0") ? "false" : "true";
      default -> value;
    };
  }

  /** A name that is no word may be a piece of a password. */
  private static String shown(String name) {
    return name.matches("[A-Za-z_]{1,30}") ? name : "(not a word)";
  }
}
