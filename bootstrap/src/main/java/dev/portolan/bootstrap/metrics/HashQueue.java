package dev.portolan.bootstrap.metrics;

/** The queue in which passwords are hashed. */
public interface HashQueue {

  /** How many are hashed right now. */
  int running();

  /** How many wait for their turn. */
  int waiting();

  /**
   * How many were sent away since the start, because the queue was full or they waited too long.
   */
  long refused();
}
