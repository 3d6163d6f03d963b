package dev.portolan.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** One open transaction on one connection, which goes back to its owner at the end. */
interface Session {

  Connection connection();

  /** Makes what was done last. The session is still to be closed. */
  void commit() throws SQLException;

  /** Takes back what was done. It fails silently: what led here is told instead. */
  void rollback();

  /** Gives the connection back, or throws it away if it is broken. */
  void close();
}
