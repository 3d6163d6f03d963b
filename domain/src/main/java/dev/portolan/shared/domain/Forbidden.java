package dev.portolan.shared.domain;

import java.util.List;
import java.util.Map;

/** The actor is known, and may not do this. */
public final class Forbidden extends Problem {

  private static final long serialVersionUID = 1;

  /**
   * @param thing what it was to be done to: "article"
   */
  public Forbidden(String thing) {
    super("forbidden", Map.of(thing, List.of("forbidden")));
  }
}
