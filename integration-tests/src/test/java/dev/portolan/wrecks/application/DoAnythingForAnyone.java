package dev.portolan.wrecks.application;

/** Does not ask on whose behalf. */
public final class DoAnythingForAnyone {
  /** What came in. */
  public record Command() {}

  /** The one thing. */
  public void handle(Command command) {}
}
