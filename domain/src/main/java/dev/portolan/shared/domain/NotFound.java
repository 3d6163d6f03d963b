package dev.portolan.shared.domain;

import java.util.List;
import java.util.Map;

/** The thing does not exist, or the actor must not learn that it does. */
public final class NotFound extends Problem {

  private static final long serialVersionUID = 1;

  /**
   * @param thing what was looked for, as its users call it: "article"
   */
  public NotFound(String thing) {
    super("not-found", Map.of(thing, List.of("not found")));
  }
}
