package dev.portolan.shared.persistence;

/**
 * The database refused a statement in a way that nobody foresaw: a bug. The message shows no SQL
 * and no data; the cause does, and is for the log alone.
 */
public final class DatabaseFailure extends IllegalStateException {

  private static final long serialVersionUID = 1;

  DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
