package dev.portolan.bootstrap;

import dev.portolan.bootstrap.metrics.Metrics;
import dev.portolan.bootstrap.settings.Settings;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.web.ManagementServer;
import dev.portolan.shared.web.WebServer;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The management port of a running server. */
final class Management implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Management.class);

  private final Metrics metrics = new Metrics();
  private @Nullable ManagementServer server;

  /** Hears of requests and of the database. */
  Metrics metrics() {
    return metrics;
  }

  /**
   * Listens from now on. A developer may have two servers on one desk, and misses nothing without
   * the figures of one; real users' servers are not left unwatched.
   *
   * @throws ManagementPortTaken the port is taken and the environment is guarded
   */
  void start(Settings settings, WebServer web, Database database, AccountsModule accounts) {
    var where = settings.management();
    try {
      server =
          ManagementServer.start(
              where.host(),
              where.port(),
              () -> metrics.scrape(database, accounts.hashes(), version()),
              web::isReady);
    } catch (IOException taken) {
      String what =
          "Nothing can listen on %s:%d (%s): set MANAGEMENT_PORT to a free port"
              .formatted(where.host(), where.port(), taken.getMessage());
      if (settings.environment().isGuarded()) {
        throw new ManagementPortTaken(what, taken);
      }
      LOG.warn("there are no metrics: {}", what);
    }
  }

  /** The port that it listens on; none when it could not. */
  OptionalInt port() {
    return server == null ? OptionalInt.empty() : OptionalInt.of(server.port());
  }

  private static String version() {
    return Optional.ofNullable(Management.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    metrics.close();
  }
}
