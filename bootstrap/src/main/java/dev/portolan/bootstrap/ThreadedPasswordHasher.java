package dev.portolan.bootstrap;

import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.bootstrap.metrics.HashQueue;
import dev.portolan.shared.domain.Unavailable;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Hashes on a few threads of its own: however many sign in at once, no more than these compete with
 * the other requests for the processors, and it can be seen how many wait.
 */
final class ThreadedPasswordHasher implements PasswordHasher, HashQueue {

  private static final int RETRY_AFTER_SECONDS = 5;
  private static final long IDLE_SECONDS = 30;

  private final PasswordHasher hasher;
  private final ThreadPoolExecutor threads;
  private final Duration patience;
  private final LongAdder refused = new LongAdder();

  /**
   * @param atOnce how many hashes at the same time
   * @param waiting how many may wait for their turn; the next one is sent away
   * @param patience how long one waits, its own hash included
   */
  ThreadedPasswordHasher(PasswordHasher hasher, int atOnce, int waiting, Duration patience) {
    this.hasher = hasher;
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("password-", 1).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public PasswordHash hash(Password password) {
    return inTurn(() -> hasher.hash(password));
  }

  @Override
  public boolean matches(String presented, PasswordHash hash) {
    return inTurn(() -> hasher.matches(presented, hash));
  }

  @Override
  public int running() {
    return threads.getActiveCount();
  }

  @Override
  public int waiting() {
    return threads.getQueue().size();
  }

  @Override
  public long refused() {
    return refused.sum();
  }

  private <T> T inTurn(Callable<T> work) {
    var task = new FutureTask<T>(work);
    try {
      threads.execute(task);
      return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException | TimeoutException full) {
      refused.increment();
      throw new Unavailable("sign-in", RETRY_AFTER_SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new IllegalStateException("a password could not be hashed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unavailable("sign-in", RETRY_AFTER_SECONDS);
    } finally {
      // Whoever gave up waiting leaves the queue to others.
      threads.remove(task);
    }
  }
}
