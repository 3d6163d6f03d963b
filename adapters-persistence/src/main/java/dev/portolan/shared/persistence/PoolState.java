package dev.portolan.shared.persistence;

/**
 * How busy some connections are at this moment.
 *
 * @param name which ones: {@code connections} of PostgreSQL, and {@code read-connections} if a role
 *     of its own reads; {@code readers} and {@code writer} of SQLite
 * @param most how many there may be
 * @param active how many are in use
 * @param idle how many are open and free
 * @param waiting how many wait for one
 * @param remedy what to do when they are always all in use, as the end of a sentence
 */
public record PoolState(String name, int most, int active, int idle, int waiting, String remedy) {

  boolean isExhausted() {
    return active >= most;
  }
}
