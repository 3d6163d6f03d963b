package dev.portolan.shared.persistence;

/**
 * Hears what happens in the database, for those who measure. It is called by the thread that works
 * there, several at once: it must be quick, and must not throw. All times are in nanoseconds.
 */
public interface DatabaseListener {

  /** Hears nothing. */
  DatabaseListener NONE = new DatabaseListener() {};

  /**
   * A transaction has its connection.
   *
   * @param waited how long that took
   */
  default void began(boolean writes, long waited) {}

  /** No connection was free in time. */
  default void turnedAway(boolean writes) {}

  /**
   * A transaction is over.
   *
   * @param committed else it was rolled back: refused, or failed
   * @param lasted from its connection to its end
   */
  default void ended(boolean writes, boolean committed, long lasted) {}

  /** A statement took longer than the settings call slow. */
  default void slow(long lasted) {}
}
