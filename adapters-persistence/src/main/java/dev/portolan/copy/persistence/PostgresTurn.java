package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import java.sql.SQLException;

/** One copy at a time into one database, and nothing left lying about after it. */
final class PostgresTurn {

  private static final long KEY = 0x706f72746f6c616eL; // "portolan"

  private PostgresTurn() {}

  /** Takes the turn for as long as the connection lives. */
  static void take(PostgresSession session) throws SQLException {
    if (!session.one(
        "select pg_catalog.pg_try_advisory_lock(?)", rows -> rows.getBoolean(1), KEY)) {
      throw new CrossingFailed("another copy into this database is running: wait for its end");
    }
    String encoding = session.one("show server_encoding", rows -> rows.getString(1));
    if (!encoding.equals("UTF8")) {
      throw new CrossingFailed(
          "the target's encoding is " + encoding + ", which cannot hold every text: make it UTF8");
    }
    if (session.one("show transaction_read_only", rows -> rows.getString(1)).equals("on")) {
      throw new CrossingFailed(
          "the target takes no writes: it is a standby, or default_transaction_read_only is on for"
              + " it or for the role that copies");
    }
    StagingSchema.requireOurs(session);
  }

  /** Drops what was staged; what cannot be dropped now is dropped by the next copy. */
  static void tidy(PostgresSession session) {
    try {
      if (session.isInTransaction()) {
        session.rollback();
      }
      StagingSchema.drop(session);
    } catch (SQLException e) {
      return; // the next copy begins with this
    }
  }
}
