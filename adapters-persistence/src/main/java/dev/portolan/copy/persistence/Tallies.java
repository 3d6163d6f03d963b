package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.domain.TablePair;

/** What is told of a table that was moved or compared. */
final class Tallies {

  private Tallies() {}

  /**
   * @param begin the nanosecond clock when it began
   */
  static TableTally of(TablePair table, TableDigest digest, long begin) {
    return new TableTally(
        table,
        digest.rows(),
        digest.bytes(),
        (System.nanoTime() - begin) / 1_000_000,
        digest.hex());
  }
}
