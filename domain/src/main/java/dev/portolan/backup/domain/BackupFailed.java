package dev.portolan.backup.domain;

import org.jspecify.annotations.Nullable;

/**
 * A backup could not be taken or restored, and everything is as it was before. The message says why
 * and what to do, and shows no password.
 */
public final class BackupFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BackupFailed(String message) {
    this(message, null);
  }

  public BackupFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
