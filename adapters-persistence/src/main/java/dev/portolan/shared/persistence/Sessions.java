package dev.portolan.shared.persistence;

import dev.portolan.shared.domain.Unavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Where transactions get their connections from. */
interface Sessions extends AutoCloseable {

  /**
   * Begins a transaction that sees one snapshot and cannot write.
   *
   * @throws Unavailable no connection is free in time
   */
  Session read() throws SQLException;

  /**
   * Begins a transaction that may write.
   *
   * @throws Unavailable no connection is free in time, or the queue of writers is too long
   */
  Session write() throws SQLException;

  /** How busy the connections are. */
  List<PoolState> pools();

  /** Whether the database answers in time. */
  boolean ping(Duration timeout);

  @Override
  void close();
}
