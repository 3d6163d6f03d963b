package dev.portolan.wrecks.application;

import dev.portolan.shared.domain.Actor;

/** Can be extended. */
public class DoOpen {
  /** What came in. */
  public record Command() {}

  /** The one thing. */
  public void handle(Actor actor, Command command) {}
}
