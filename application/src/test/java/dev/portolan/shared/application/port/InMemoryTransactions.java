package dev.portolan.shared.application.port;

import dev.portolan.shared.domain.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions over fakes that keep their promises: one thread at a time, and whatever was
 * registered goes back to what it was when the work throws.
 */
public final class InMemoryTransactions implements Transactions {

  private final ReentrantLock turn = new ReentrantLock(true);
  private final List<InMemoryState> states = new CopyOnWriteArrayList<>();
  private final Duration patience;
  private boolean writing;
  private boolean failed;

  public InMemoryTransactions() {
    this(Duration.ofSeconds(10));
  }

  /**
   * @param patience how long a caller waits for its turn
   */
  public InMemoryTransactions(Duration patience) {
    this.patience = patience;
  }

  /** Makes a fake take part: it is rolled back with the rest. */
  public <S extends InMemoryState> S register(S state) {
    states.add(state);
    return state;
  }

  /**
   * What a fake asks before it reads, as a database would.
   *
   * @throws IllegalStateException there is no transaction: a bug in the use case
   */
  public void requireRead() {
    if (!turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("no transaction: the use case must call read or write");
    }
  }

  /**
   * What a fake asks before it changes something, as a database would.
   *
   * @throws IllegalStateException there is no transaction that writes: a bug in the use case
   */
  public void requireWrite() {
    requireRead();
    if (!writing) {
      throw new IllegalStateException("a change inside a read: the use case must begin with write");
    }
  }

  @Override
  public <T extends @Nullable Object> T read(Supplier<T> work) {
    return turn.isHeldByCurrentThread() ? join(work) : begin(false, work);
  }

  @Override
  public <T extends @Nullable Object> T write(Supplier<T> work) {
    if (!turn.isHeldByCurrentThread()) {
      return begin(true, work);
    }
    if (!writing) {
      throw new IllegalStateException("a write inside a read: the use case must begin with write");
    }
    return join(work);
  }

  private <T extends @Nullable Object> T join(Supplier<T> work) {
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      failed |= !done;
    }
  }

  private <T extends @Nullable Object> T begin(boolean writes, Supplier<T> work) {
    await();
    try {
      writing = writes;
      failed = false;
      var saved = states.stream().map(InMemoryState::save).toList();
      boolean done = false;
      try {
        T result = work.get();
        if (failed) {
          throw new IllegalStateException(
              "an inner transaction failed and its exception was swallowed: nothing is committed");
        }
        done = true;
        return result;
      } finally {
        if (!done) {
          for (int i = 0; i < saved.size(); i++) {
            states.get(i).restore(saved.get(i));
          }
        }
      }
    } finally {
      turn.unlock();
    }
  }

  private void await() {
    try {
      if (turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Unavailable("database", 1);
  }
}
