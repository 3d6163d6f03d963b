package dev.portolan.bootstrap.metrics;

import dev.portolan.shared.persistence.DatabaseListener;
import dev.portolan.shared.web.RequestListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Micrometer's meters of what is told while requests run. */
final class Meters implements DatabaseListener, RequestListener, AutoCloseable {

  private static final Duration[] REQUESTS = millis(5, 10, 25, 50, 100, 250, 500, 1_000, 5_000);
  private static final Duration[] DATABASE = millis(1, 5, 25, 100, 500, 2_500);

  /** A request that was answered; there are as many as routes times statuses, and no more. */
  private record Answered(String method, String route, int status) {}

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Answered, Timer> answered = new ConcurrentHashMap<>();
  private final ByKind read = new ByKind("read");
  private final ByKind write = new ByKind("write");
  private final Counter slow =
      Counter.builder("portolan.slow.statements")
          .description("Statements that took longer than DB_SLOW_QUERY_MS")
          .register(registry);

  /** The meters of transactions that read, or that write. */
  private final class ByKind {
    final Timer acquired;
    final Counter turnedAway;
    final Timer committed;
    final Timer rolledBack;

    ByKind(String kind) {
      acquired =
          Timer.builder("portolan.pool.acquire")
              .description("How long transactions wait for their connection")
              .tag("kind", kind)
              .serviceLevelObjectives(DATABASE)
              .register(registry);
      turnedAway =
          Counter.builder("portolan.pool.timeouts")
              .description("Transactions that got no connection in time")
              .tag("kind", kind)
              .register(registry);
      committed = transactions(kind, "committed");
      rolledBack = transactions(kind, "rolled back");
    }

    private Timer transactions(String kind, String outcome) {
      return Timer.builder("portolan.transactions")
          .description("How long transactions hold their connection")
          .tags("kind", kind, "outcome", outcome)
          .serviceLevelObjectives(DATABASE)
          .register(registry);
    }
  }

  /** Adds what is asked for at each look. */
  void add(Gauges gauges) {
    gauges.bindTo(registry);
  }

  String scrape() {
    return registry.scrape();
  }

  @Override
  public void began(boolean writes, long waited) {
    kind(writes).acquired.record(waited, TimeUnit.NANOSECONDS);
  }

  @Override
  public void turnedAway(boolean writes) {
    kind(writes).turnedAway.increment();
  }

  @Override
  public void ended(boolean writes, boolean committed, long lasted) {
    ByKind kind = kind(writes);
    (committed ? kind.committed : kind.rolledBack).record(lasted, TimeUnit.NANOSECONDS);
  }

  @Override
  public void slow(long lasted) {
    slow.increment();
  }

  @Override
  public void answered(String method, String route, int status, long nanos) {
    var key = new Answered(method, route, status);
    Timer timer = answered.get(key);
    if (timer == null) {
      timer = answered.computeIfAbsent(key, this::timer);
    }
    timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Answered request) {
    return Timer.builder("http.server.requests")
        .description("Requests, by the template of their route")
        .tags("method", request.method(), "uri", request.route())
        .tag("status", Integer.toString(request.status()))
        .serviceLevelObjectives(REQUESTS)
        .register(registry);
  }

  private ByKind kind(boolean writes) {
    return writes ? write : read;
  }

  @Override
  public void close() {
    registry.close();
  }

  private static Duration[] millis(long... bounds) {
    return java.util.Arrays.stream(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }
}
