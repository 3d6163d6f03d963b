package dev.portolan.shared.application.port;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Unavailable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The boundary of what happens as one. A use case draws it visibly round exactly what must be
 * atomic; hashing and network calls stay outside.
 *
 * <p>Repositories called inside take part by themselves. A call inside another joins the outer
 * transaction: only the outermost commits. Whatever the work throws rolls everything back and
 * passes through unchanged.
 */
public interface Transactions {

  /**
   * Reads from one snapshot: what others commit meanwhile is not seen.
   *
   * @throws Unavailable the database does not answer, or no connection is free in time
   */
  <T extends @Nullable Object> T read(Supplier<T> work);

  /**
   * Changes things, all or nothing.
   *
   * @throws Conflict another transaction was in the way (a deadlock, a lost race): try again
   * @throws Unavailable the database does not answer, or the queue of writers is too long
   * @throws IllegalStateException called inside {@link #read}: a bug in the use case
   */
  <T extends @Nullable Object> T write(Supplier<T> work);

  /** {@link #write(Supplier)} for work that gives nothing back. */
  default void write(Runnable work) {
    this.<@Nullable Void>write(() -> {
      work.run();
      return null;
    });
  }
}
