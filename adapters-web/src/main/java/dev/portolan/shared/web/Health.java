package dev.portolan.shared.web;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Tells machines whether the process lives, and whether it can serve. */
final class Health implements RouteGroup {

  private record Live(String status) {}

  private record Healthy(String status, String database) {}

  private final BooleanSupplier database;
  private final BooleanSupplier stopping;
  private final long patienceMillis;
  private final AtomicReference<@Nullable CompletableFuture<Boolean>> asking =
      new AtomicReference<>();

  /**
   * @param patienceMillis how long the database may take to answer
   */
  Health(BooleanSupplier database, BooleanSupplier stopping, long patienceMillis) {
    this.database = database;
    this.stopping = stopping;
    this.patienceMillis = patienceMillis;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/livez", http -> http.json(new Live("alive")))
        .get("/readyz", this::ready)
        .get("/healthz", this::healthy);
  }

  /** Whether requests should be sent here. */
  boolean isReady() {
    return !stopping.getAsBoolean() && databaseAnswers();
  }

  private void ready(Context http) {
    boolean ready = isReady();
    http.status(ready ? 200 : 503).json(new Live(ready ? "ready" : "not ready"));
  }

  private void healthy(Context http) {
    boolean healthy = databaseAnswers();
    http.status(healthy ? 200 : 503)
        .json(
            healthy
                ? new Healthy("healthy", "connected")
                : new Healthy("unhealthy", "disconnected"));
  }

  private boolean databaseAnswers() {
    try {
      return ask().get(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException silent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One question at a time: a database that hangs must not collect threads that wait for it. */
  private CompletableFuture<Boolean> ask() {
    var mine = new CompletableFuture<Boolean>();
    CompletableFuture<Boolean> running = asking.compareAndExchange(null, mine);
    if (running != null) {
      return running;
    }
    Thread.ofVirtual()
        .name("health")
        .start(() -> {
          try {
            mine.complete(database.getAsBoolean());
          } catch (RuntimeException broken) {
            mine.complete(false);
          } finally {
            asking.set(null);
          }
        });
    return mine;
  }
}
