package dev.portolan.bootstrap.settings;

import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.DatabaseUrls;
import dev.portolan.shared.web.WebSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be set from outside, read once at the start.
 *
 * @param environment where this runs
 * @param databases where the data lies, and as whom to come
 * @param database how long to wait for it, and how much of it to take
 * @param migrateOnStart whether a start brings the schema up to date
 * @param seedOnStart whether a start on an empty database adds demo content
 * @param web how to serve
 * @param management where to be watched
 * @param errorReports the server that is told of errors; nobody if empty
 * @param tokenLifetime how long a sign-in lasts
 * @param hashesAtOnce how many passwords are hashed at the same time; each takes 19 MiB and a core
 * @param logLevel the least that is logged
 * @param logFormat how
 * @param postgresPrograms the folder of pg_dump, if somebody named one
 * @param warnings what production was told to allow
 * @param notes what is good to know: the database that nobody named
 */
public record Settings(
    Environment environment,
    DatabaseUrls databases,
    DatabaseSettings database,
    boolean migrateOnStart,
    boolean seedOnStart,
    WebSettings web,
    ManagementSettings management,
    Optional<String> errorReports,
    Duration tokenLifetime,
    int hashesAtOnce,
    LogLevel logLevel,
    LogFormat logFormat,
    Optional<String> postgresPrograms,
    List<String> warnings,
    List<String> notes) {

  /**
   * Reads the environment's variables, and no file but one that they name.
   *
   * @throws SettingsInvalid at least one is wrong; the message lists all that are, and no secret
   */
  public static Settings from(Map<String, String> variables) {
    return from(SettingValues.read(variables));
  }

  /**
   * Takes what was said.
   *
   * @throws SettingsInvalid something is wrong, or production refuses it; the message lists all of
   *     it, and no secret
   */
  public static Settings from(SettingValues values) {
    var settings = attempt(values);
    values.throwIfWrong();
    return settings;
  }

  /**
   * The same, with defaults in place of what is wrong: the values know the mistakes. It is for
   * looking on, not for serving.
   */
  public static Settings attempt(SettingValues values) {
    var choice = new DatabaseChoice(values);
    var url = choice.url();
    var read = role(values, url, DatabaseKeys.READ_URL);
    var migration = role(values, url, DatabaseKeys.MIGRATION_URL);
    var urls = new LinkedHashMap<String, DatabaseUrl>();
    url.ifPresent(main -> urls.put(DatabaseKeys.URL.name(), main));
    read.ifPresent(reader -> urls.put(DatabaseKeys.READ_URL.name(), reader));
    migration.ifPresent(owner -> urls.put(DatabaseKeys.MIGRATION_URL.name(), owner));
    var warnings = new ProductionGuards(values).check(urls);
    return new Settings(
        values.environment(),
        new DatabaseUrls(
            url.orElseGet(() -> DatabaseUrl.parse(DatabaseUrl.DEFAULT)), read, migration),
        database(values),
        values.get(DatabaseKeys.MIGRATE_ON_START),
        values.get(OperationKeys.SEED_ON_START),
        web(values),
        management(values),
        values.find(OperationKeys.SENTRY_DSN),
        values.get(AccountKeys.TOKEN_LIFETIME),
        values.get(AccountKeys.HASHES_AT_ONCE),
        values.get(LogKeys.LEVEL),
        values.get(LogKeys.FORMAT),
        values.find(OperationKeys.PG_BIN),
        warnings,
        choice.isFallback() && url.isPresent()
            ? List.of("DATABASE_URL is not set, so this is the " + url.get().describe())
            : List.of());
  }

  /** The same for another database, with one role for everything. */
  public Settings withDatabase(DatabaseUrl url) {
    return new Settings(
        environment,
        DatabaseUrls.of(url),
        database,
        migrateOnStart,
        seedOnStart,
        web,
        management,
        errorReports,
        tokenLifetime,
        hashesAtOnce,
        logLevel,
        logFormat,
        postgresPrograms,
        warnings,
        notes);
  }

  /** Where the data lies. */
  public DatabaseUrl databaseUrl() {
    return databases.main();
  }

  /** Another role on the same database: it has to be the same engine. */
  private static Optional<DatabaseUrl> role(
      SettingValues values, Optional<DatabaseUrl> main, Setting<DatabaseUrl> setting) {
    var url = values.find(setting);
    if (url.isPresent()
        && (url.get().isSqlite() || main.filter(DatabaseUrl::isSqlite).isPresent())) {
      values.mistake(setting.name() + " is for PostgreSQL: SQLite has no roles, so leave it out");
      return Optional.empty();
    }
    return url;
  }

  private static DatabaseSettings database(SettingValues values) {
    return DatabaseSettings.DEFAULTS
        .withPool(
            values.get(PoolKeys.SIZE), values.get(PoolKeys.TIMEOUT), values.get(PoolKeys.RECYCLE))
        .withMaxOverflow(values.get(PoolKeys.MAX_OVERFLOW))
        .withTimeouts(
            values.get(PoolKeys.CONNECT_TIMEOUT),
            values.get(PoolKeys.SOCKET_TIMEOUT),
            values.get(PoolKeys.STATEMENT_TIMEOUT))
        .withSlowQuery(values.get(PoolKeys.SLOW_QUERY))
        .withSynchronousFull(values.get(PoolKeys.SQLITE_SYNCHRONOUS) == PoolKeys.Synchronous.FULL);
  }

  /** Whoever takes any port for requests has several servers on one machine. */
  private static ManagementSettings management(SettingValues values) {
    boolean any = values.get(WebKeys.PORT) == 0 && !values.isGiven(OperationKeys.MANAGEMENT_PORT);
    return new ManagementSettings(
        values.get(OperationKeys.MANAGEMENT_HOST),
        any ? 0 : values.get(OperationKeys.MANAGEMENT_PORT));
  }

  private static WebSettings web(SettingValues values) {
    return WebSettings.of(
        values.get(WebKeys.HOST),
        values.get(WebKeys.PORT),
        values.find(WebKeys.CORS_ORIGINS).orElseGet(List::of),
        values.environment().isGuarded());
  }
}
