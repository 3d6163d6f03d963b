package dev.portolan.bootstrap.metrics;

import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseListener;
import dev.portolan.shared.web.RequestListener;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a running server.
 *
 * <p>Micrometer wakes up when somebody looks, or when there is much to count: its classes would
 * take a tenth of the time of a start, and commands that end at once have no use for them. Until
 * then what is told is kept.
 */
public final class Metrics implements DatabaseListener, RequestListener, AutoCloseable {

  private static final int KEPT = 500;

  private final Queue<Consumer<Meters>> kept = new ConcurrentLinkedQueue<>();
  private final AtomicInteger told = new AtomicInteger();
  private volatile @Nullable Meters meters;
  private @Nullable Gauges gauges;

  /**
   * All figures, in Prometheus' text format.
   *
   * @param database whose connections are counted
   * @param version of this program
   */
  public synchronized String scrape(Database database, HashQueue hashes, String version) {
    Meters awake = wake();
    if (gauges == null) {
      gauges = new Gauges(database, hashes, version);
      awake.add(gauges);
    }
    return awake.scrape();
  }

  @Override
  public void began(boolean writes, long waited) {
    Meters awake = meters;
    if (awake == null) {
      keep(later -> later.began(writes, waited));
    } else {
      awake.began(writes, waited);
    }
  }

  @Override
  public void turnedAway(boolean writes) {
    keep(later -> later.turnedAway(writes));
  }

  @Override
  public void ended(boolean writes, boolean committed, long lasted) {
    Meters awake = meters;
    if (awake == null) {
      keep(later -> later.ended(writes, committed, lasted));
    } else {
      awake.ended(writes, committed, lasted);
    }
  }

  @Override
  public void slow(long lasted) {
    keep(later -> later.slow(lasted));
  }

  @Override
  public void answered(String method, String route, int status, long nanos) {
    Meters awake = meters;
    if (awake == null) {
      keep(later -> later.answered(method, route, status, nanos));
    } else {
      awake.answered(method, route, status, nanos);
    }
  }

  private void keep(Consumer<Meters> event) {
    kept.add(event);
    if (meters != null) {
      pass();
    } else if (told.incrementAndGet() == KEPT) {
      // On the side, so that no request waits for it.
      Thread.ofVirtual().name("metrics").start(this::wake);
    }
  }

  private synchronized Meters wake() {
    Meters awake = meters;
    if (awake == null) {
      awake = new Meters();
      meters = awake;
    }
    pass();
    return awake;
  }

  /** Counts what was kept. Each is taken out once, whoever takes it. */
  private void pass() {
    Meters awake = meters;
    if (awake != null) {
      for (var event = kept.poll(); event != null; event = kept.poll()) {
        event.accept(awake);
      }
    }
  }

  @Override
  public synchronized void close() {
    if (gauges != null) {
      gauges.close();
    }
    if (meters != null) {
      meters.close();
    }
  }
}
