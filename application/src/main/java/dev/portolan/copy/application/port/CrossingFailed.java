package dev.portolan.copy.application.port;

import org.jspecify.annotations.Nullable;

/**
 * A database or the way to it failed: nothing is wrong with the rows. The message says what, for a
 * human, and holds no password.
 */
public final class CrossingFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean inDoubt;

  public CrossingFailed(String message) {
    this(message, null);
  }

  public CrossingFailed(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  private CrossingFailed(String message, @Nullable Throwable cause, boolean inDoubt) {
    super(message, cause);
    this.inDoubt = inDoubt;
  }

  /** The last transaction was sent, and nobody could be asked whether it counts. */
  public static CrossingFailed inDoubt(String message, Throwable cause) {
    return new CrossingFailed(message, cause, true);
  }

  /** Whether the target may hold all rows as well as none; otherwise it holds none. */
  public boolean isInDoubt() {
    return inDoubt;
  }
}
