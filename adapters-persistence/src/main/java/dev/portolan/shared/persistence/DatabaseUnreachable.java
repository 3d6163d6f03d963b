package dev.portolan.shared.persistence;

/**
 * The database does not answer at start. The message names host, port, database and the variable to
 * look at, and no password.
 */
public final class DatabaseUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What the process should end with: it may be tried again. */
  public static final int EXIT_CODE = 1;

  DatabaseUnreachable(String message, Throwable cause) {
    super(message, cause);
  }
}
