package dev.portolan.shared.web;

import dev.portolan.shared.domain.Problem;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The HTTP server. */
public final class WebServer implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 2_000;

  private final WebSettings settings;
  private final Routes routes;
  private final Health health;
  private final Javalin javalin;
  private final CountDownLatch door = new CountDownLatch(1);
  private volatile boolean stopping;

  /**
   * @param groups what it serves, beside its own {@code /livez}, {@code /readyz}, {@code /healthz}
   * @param database whether the database answers
   * @param requestIds makes an id for a request that brings none
   */
  public WebServer(
      WebSettings settings,
      List<? extends RouteGroup> groups,
      BooleanSupplier database,
      Supplier<String> requestIds) {
    this(settings, groups, database, requestIds, RequestListener.NONE);
  }

  /**
   * The same, and tells of each request.
   *
   * @param listener hears of each request that was answered
   */
  public WebServer(
      WebSettings settings,
      List<? extends RouteGroup> groups,
      BooleanSupplier database,
      Supplier<String> requestIds,
      RequestListener listener) {
    this.settings = settings;
    var all = new ArrayList<RouteGroup>();
    this.health = new Health(database, () -> stopping, PATIENCE_MILLIS);
    all.add(health);
    all.addAll(groups);
    this.routes = Routes.of(all);
    var jetty = new Jetty(settings, requestIds, listener);
    this.javalin =
        Javalin.create(config -> {
          quiet(config);
          addRoutes(config);
          jetty.configure(config);
        });
  }

  /**
   * Listens from now on.
   *
   * @throws io.javalin.util.JavalinBindException the port is taken
   */
  public WebServer start() {
    javalin.start(settings.host(), settings.port());
    return this;
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Everything that it serves. */
  public Routes routes() {
    return routes;
  }

  /** Whether requests should be sent here: it is not stopping, and the database answers. */
  public boolean isReady() {
    return health.isReady();
  }

  /**
   * Stops without cutting anybody off: readiness answers 503 first, then no connection is taken,
   * and the requests that run may finish within the settings' time.
   */
  public void stop() {
    stopping = true;
    try {
      var _ = door.await(settings.stopDelay().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    javalin.stop();
  }

  /** Stops at once. Requests that run are cut off. */
  public void stopNow() {
    stopping = true;
    door.countDown();
    javalin.jettyServer().server().setStopTimeout(0);
    javalin.stop();
  }

  /** Ends the settings' delay of a {@link #stop} that is under way. */
  void closeDoor() {
    door.countDown();
  }

  @Override
  public void close() {
    stop();
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.generateEtags = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.defaultContentType = "application/json";
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.router.ignoreTrailingSlashes = false;
    config.jsonMapper(new JavalinJson());
  }

  private void addRoutes(JavalinConfig config) {
    var answers = new Answers(routes);
    for (var route : routes.all()) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method()), route.path(), answers.sending(route));
    }
    config.router.javaLangErrorHandler(answers::fail);
    config.routes.exception(Problem.class, answers::refuse);
    config.routes.exception(RequestProblem.class, answers::refuse);
    config.routes.exception(HttpResponseException.class, answers::refuse);
    config.routes.exception(Exception.class, answers::fail);
  }
}
