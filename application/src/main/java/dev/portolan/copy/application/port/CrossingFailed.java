package dev.portolan.copy.application.port;

import org.jspecify.annotations.Nullable;

/**
 * A database or the way to it failed: nothing is wrong with the rows. The message says what, for a
 * human, and holds no password.
 */
public final class CrossingFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  public CrossingFailed(String message) {
    super(message);
  }

  public CrossingFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
