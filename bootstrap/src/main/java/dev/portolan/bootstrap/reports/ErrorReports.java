package dev.portolan.bootstrap.reports;

import java.util.Optional;

/**
 * Sends what is logged as an error to where a team reads it: which class failed, where, in which
 * request. Never what anybody wrote: no message's values, no request, no SQL, no address.
 */
@FunctionalInterface
public interface ErrorReports extends AutoCloseable {

  /**
   * Reports from now on.
   *
   * @param dsn where to; empty reports nothing
   * @param environment what the team calls this one
   * @param version of this program
   */
  static ErrorReports start(Optional<String> dsn, String environment, String version) {
    return dsn.isEmpty() ? () -> {} : SentryReports.start(dsn.get(), environment, version);
  }

  /** Sends what is still to be sent, within two seconds. */
  @Override
  void close();
}
