package dev.portolan.bootstrap;

/** The management port cannot be listened on, where nobody is served unwatched. */
public final class ManagementPortTaken extends RuntimeException {

  private static final long serialVersionUID = 1;

  ManagementPortTaken(String message, Throwable cause) {
    super(message, cause);
  }
}
