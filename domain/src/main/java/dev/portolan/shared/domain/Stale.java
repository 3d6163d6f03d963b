package dev.portolan.shared.domain;

import java.util.List;
import java.util.Map;

/** The caller named the version that it meant to change, and that version is gone. */
public final class Stale extends Problem {

  private static final long serialVersionUID = 1;

  /**
   * @param thing what was changed meanwhile: "article"
   */
  public Stale(String thing) {
    super("stale", Map.of(thing, List.of("has changed since you read it")));
  }
}
