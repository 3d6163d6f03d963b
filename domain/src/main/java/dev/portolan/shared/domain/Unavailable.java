package dev.portolan.shared.domain;

import java.util.List;
import java.util.Map;

/**
 * It cannot be done now, and may be tried again: the queue is full, the database does not answer.
 */
public final class Unavailable extends Problem {

  private static final long serialVersionUID = 1;

  private final int retryAfterSeconds;

  /**
   * @param thing what cannot serve: "database"
   * @param retryAfterSeconds when to try again, in whole seconds, at least 1
   */
  public Unavailable(String thing, int retryAfterSeconds) {
    super("unavailable", Map.of(thing, List.of("is not available now, try again later")));
    this.retryAfterSeconds = Math.max(1, retryAfterSeconds);
  }

  /** When to try again, in whole seconds, at least 1. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
