package dev.portolan.shared.persistence;

import org.jspecify.annotations.Nullable;

/**
 * The database is there, but this program cannot work with it: the folder is read-only, the file is
 * no database or damaged, the schema is newer than the program. The message says what to do.
 */
public final class DatabaseUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What the process should end with (EX_CONFIG of sysexits): to try again changes nothing. */
  public static final int EXIT_CODE = 78;

  DatabaseUnusable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
