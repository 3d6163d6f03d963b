package dev.portolan.copy.application.port;

import dev.portolan.copy.domain.TablePair;

/**
 * A table that was moved or compared.
 *
 * @param pair its names and columns, whose types the digest depends on
 * @param rows how many
 * @param bytes of the rows in their canonical form
 * @param millis that it took
 * @param digest the sum of all rows, in hexadecimal digits
 */
public record TableTally(TablePair pair, long rows, long bytes, long millis, String digest) {

  /** Its name in the source. */
  public String table() {
    return pair.source();
  }
}
