package dev.portolan.shared.persistence;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How failures of the database are told in the log: once each, without SQL. */
final class Failures {

  static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Short, because most failures heal within seconds. */
  static final int RETRY_AFTER_SECONDS = 2;

  private Failures() {}

  /** State, code and words of the driver; the words of a driver show no parameters. */
  static String describe(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getMessage() + " (state " + sql.getSQLState() + ")";
      }
    }
    return failure.toString();
  }
}
