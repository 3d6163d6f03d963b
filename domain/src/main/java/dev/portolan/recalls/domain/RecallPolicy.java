package dev.portolan.recalls.domain;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Permission;

/** Who may do what. To search and to check is everybody's right. */
public final class RecallPolicy {

  /** To bring in recalls. */
  public static final Permission IMPORT = new Permission("recalls.import");

  private RecallPolicy() {}

  /**
   * Lets pass who may bring in recalls.
   *
   * @throws Forbidden the actor may not
   */
  public static void requireMayImport(Actor actor) {
    if (!actor.may(IMPORT)) {
      throw new Forbidden("recalls");
    }
  }
}
