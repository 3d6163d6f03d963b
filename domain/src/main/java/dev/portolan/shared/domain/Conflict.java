package dev.portolan.shared.domain;

import java.util.List;
import java.util.Map;

/**
 * The change does not fit what is stored now: a name that is taken, an edit that another one
 * overtook.
 */
public final class Conflict extends Problem {

  private static final long serialVersionUID = 1;

  public Conflict(Map<String, List<String>> errors) {
    super("conflict", errors);
  }

  /**
   * @param thing what is in the way: "username"
   * @param sentence how: "has already been taken"
   */
  public Conflict(String thing, String sentence) {
    this(Map.of(thing, List.of(sentence)));
  }
}
