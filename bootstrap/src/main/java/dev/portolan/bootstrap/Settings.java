package dev.portolan.bootstrap;

import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.web.WebSettings;
import java.time.Duration;
import java.util.Map;

/**
 * Everything that can be set from outside, read once at the start.
 *
 * @param environment where this runs
 * @param databaseUrl where the data lies
 * @param database how long to wait for it, and how much of it to take
 * @param web how to serve
 * @param management where to be watched
 * @param tokenLifetime how long a sign-in lasts
 * @param hashesAtOnce how many passwords are hashed at the same time; each takes 19 MiB and a core
 */
public record Settings(
    Environment environment,
    DatabaseUrl databaseUrl,
    DatabaseSettings database,
    WebSettings web,
    ManagementSettings management,
    Duration tokenLifetime,
    int hashesAtOnce) {

  /** The levels and forms of log lines; {@link LogConfiguration} reads them before all else. */
  private enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  private enum LogFormat {
    TEXT,
    JSON
  }

  /**
   * Reads the environment's variables.
   *
   * @throws SettingsInvalid at least one is wrong; the message lists all that are, and no secret
   */
  public static Settings from(Map<String, String> environment) {
    var variables = new Variables(environment);
    var where = variables.choice("PORTOLAN_ENV", Environment.class, Environment.PRODUCTION);
    var url =
        variables
            .value("DATABASE_URL", DatabaseUrl::parse)
            .orElseGet(() -> DatabaseUrl.parse(DatabaseUrl.DEFAULT));
    variables.choice("LOG_LEVEL", LogLevel.class, LogLevel.INFO);
    variables.choice("LOG_FORMAT", LogFormat.class, LogFormat.TEXT);
    var settings =
        new Settings(
            where,
            url,
            database(variables),
            web(variables, where),
            management(variables),
            Duration.ofDays(variables.number("TOKEN_LIFETIME_DAYS", 30, 1, 3_650)),
            variables.number("PASSWORD_HASHES_AT_ONCE", 2, 1, 64));
    variables.throwIfWrong();
    return settings;
  }

  private static DatabaseSettings database(Variables variables) {
    var defaults = DatabaseSettings.DEFAULTS;
    int slow = Math.toIntExact(defaults.slowQuery().toMillis());
    return defaults
        .withSlowQuery(Duration.ofMillis(variables.number("DB_SLOW_QUERY_MS", slow, 0, 3_600_000)))
        .withPool(
            variables.number("DB_POOL_SIZE", defaults.poolSize(), 1, 1_000),
            variables.seconds("DB_POOL_TIMEOUT", defaults.poolTimeout(), 600),
            variables.seconds("DB_POOL_RECYCLE", defaults.poolRecycle(), 86_400));
  }

  private static ManagementSettings management(Variables variables) {
    // Whoever takes any port for requests has several servers on one machine.
    boolean any = variables.text("PORT").filter("0"::equals).isPresent();
    return new ManagementSettings(
        variables.text("MANAGEMENT_HOST").orElse("127.0.0.1"),
        variables.number("MANAGEMENT_PORT", any ? 0 : ManagementSettings.PORT, 0, 65_535));
  }

  private static WebSettings web(Variables variables, Environment where) {
    int port = variables.number("PORT", 8081, 0, 65_535);
    return WebSettings.of(
        variables.text("HOST").orElse("127.0.0.1"),
        port,
        variables.list("CORS_ORIGINS"),
        where.isGuarded());
  }
}
