package dev.portolan.wrecks.application;

import dev.portolan.shared.domain.Actor;

/** Has a second thing to do. */
public final class DoTwoThings {
  /** What came in. */
  public record Command() {}

  /** The one thing. */
  public void handle(Actor actor, Command command) {}

  /** The other. */
  public void undo(Actor actor, Command command) {}
}
