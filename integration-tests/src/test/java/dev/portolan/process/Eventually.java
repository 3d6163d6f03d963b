package dev.portolan.process;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must become true, and not a moment longer. */
public final class Eventually {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private Eventually() {}

  /**
   * Returns as soon as the condition holds. An exception counts as "not yet".
   *
   * @throws AssertionError it did not hold in time
   */
  public static void within(Duration deadline, String what, Callable<Boolean> condition) {
    long end = System.nanoTime() + deadline.toNanos();
    Throwable last = null;
    do {
      try {
        if (condition.call()) {
          return;
        }
        last = null;
      } catch (Exception notYet) {
        last = notYet;
      }
      LockSupport.parkNanos(PAUSE);
    } while (System.nanoTime() < end);
    throw new AssertionError("not within " + deadline + ": " + what, last);
  }
}
