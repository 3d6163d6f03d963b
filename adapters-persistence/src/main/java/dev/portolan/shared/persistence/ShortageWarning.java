package dev.portolan.shared.persistence;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Says that connections are short and what to change: once, and not again for a minute. */
final class ShortageWarning {

  /** Whoever waits longer than this waits for others, not for a connection that is being made. */
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Sessions sessions;
  private final AtomicLong next = new AtomicLong(System.nanoTime());

  ShortageWarning(Sessions sessions) {
    this.sessions = sessions;
  }

  /** A transaction got its connection after so long. */
  void waited(long nanos) {
    if (nanos > LONG_NANOS) {
      consider();
    }
  }

  /** A transaction got none. */
  void consider() {
    long now = System.nanoTime();
    long quietUntil = next.get();
    if (now - quietUntil < 0) {
      return;
    }
    for (PoolState pool : sessions.pools()) {
      if (pool.isExhausted() && next.compareAndSet(quietUntil, now + QUIET_NANOS)) {
        Failures.LOG.warn(
            "the database's {} are all in use ({} of {}), and requests wait: {}",
            pool.name(),
            pool.active(),
            pool.most(),
            pool.remedy());
        return;
      }
    }
  }
}
