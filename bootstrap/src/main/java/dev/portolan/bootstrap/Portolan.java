package dev.portolan.bootstrap;

import dev.portolan.bootstrap.settings.Settings;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseUnreachable;
import dev.portolan.shared.persistence.DatabaseUnusable;
import dev.portolan.shared.web.DocsRoutes;
import dev.portolan.shared.web.RequestIds;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.WebServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application: the list of contexts, start and stop.
 *
 * <p>{@link #open} gives the use cases, for the command line; {@link #serve} puts HTTP in front.
 */
public final class Portolan implements AutoCloseable {

  private static final Duration PING = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(Portolan.class);

  private final Settings settings;
  private final Database database;
  private final AccountsModule accounts;
  private final List<Module> modules;
  private final WebServer server;
  private final Management management;

  private Portolan(Settings settings, Database database, Management management) {
    InstantSource clock = new SystemClock();
    this.settings = settings;
    this.database = database;
    this.management = management;
    this.accounts = new AccountsModule(settings, database, clock);
    // Every context, in the order in which they migrate: what others point to comes first.
    var contexts = new ArrayList<Module>();
    contexts.add(accounts);
    contexts.add(new BlogModule(database, accounts, clock));
    contexts.add(new VocabularyModule(database, accounts, clock));
    contexts.add(new RecallsModule(database, accounts));
    this.modules = List.copyOf(contexts);
    var requestIds = RequestIds.counting(startedAt() + "-");
    this.server =
        new WebServer(
            settings.web(), routes(), () -> database.ping(PING), requestIds, management.metrics());
  }

  /**
   * Opens the database, brings its schema up to date (or refuses an older one, as the settings
   * say), puts the contexts together and fills what each of them starts with.
   *
   * @throws DatabaseUnreachable no server answers within seconds
   * @throws DatabaseUnusable it is there, but cannot be used
   */
  public static Portolan open(Settings settings) {
    settings.warnings().forEach(LOG::warn);
    settings.notes().forEach(LOG::info);
    var portolan = connect(settings);
    boolean opened = false;
    try {
      if (settings.migrateOnStart()) {
        portolan.schema().migrate();
      } else {
        portolan.schema().require();
      }
      portolan.schema().requireReadable();
      portolan.modules.forEach(Module::fill);
      opened = true;
      return portolan;
    } finally {
      if (!opened) {
        portolan.close();
      }
    }
  }

  /**
   * Opens the database as it is, whatever its schema.
   *
   * @throws DatabaseUnreachable no server answers within seconds
   * @throws DatabaseUnusable it is there, but cannot be used
   */
  public static Portolan connect(Settings settings) {
    var management = new Management();
    var database = Database.open(settings.databases(), settings.database(), management.metrics());
    boolean connected = false;
    try {
      var portolan = new Portolan(settings, database, management);
      connected = true;
      return portolan;
    } finally {
      if (!connected) {
        database.close();
      }
    }
  }

  /**
   * Serves HTTP from now on, in the background.
   *
   * @return the port, which is a free one if the settings say 0
   * @throws ManagementPortTaken the server could not be watched, and the environment is guarded
   */
  public int serve() {
    int port = server.start().port();
    management.start(settings, server, database, accounts);
    return port;
  }

  /** The port of the metrics; none before {@link #serve}, or if a developer's is taken. */
  public OptionalInt managementPort() {
    return management.port();
  }

  /** Accounts, for the command line. */
  public AccountsModule accounts() {
    return accounts;
  }

  /**
   * A context, for the commands of its own.
   *
   * @param type how it is put together
   */
  public <T> T context(Class<T> type) {
    return modules.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  /** The tables of all contexts, and how new they are. */
  public Schema schema() {
    return new Schema(database, modules.stream().map(Module::name).toList());
  }

  /** Demo content, for the command line. */
  public Seeding seeding() {
    return new Seeding(settings, accounts, modules);
  }

  /** What is asked of the contexts most. */
  public List<Rehearsal> rehearsal() {
    return modules.stream().flatMap(module -> module.rehearsal().stream()).toList();
  }

  /** Everything that is served over HTTP. */
  public WebServer server() {
    return server;
  }

  public Settings settings() {
    return settings;
  }

  /** Where the data lies, for a human; never a password. */
  public String describeDatabase() {
    return database.describe();
  }

  /** Stops without cutting anybody off. */
  @Override
  public void close() {
    try {
      server.stop();
    } finally {
      management.close();
      database.close();
    }
  }

  private List<RouteGroup> routes() {
    var contexts = modules.stream().flatMap(module -> module.routes().stream()).toList();
    var routes = new ArrayList<RouteGroup>(contexts);
    routes.add(new DocsRoutes(contexts));
    return routes;
  }

  /** Who the command line acts as. */
  public static Actor.Operator operator() {
    return new Actor.Operator("cli-" + startedAt());
  }

  /** Differs from start to start, and is short. */
  private static String startedAt() {
    return Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
  }
}
