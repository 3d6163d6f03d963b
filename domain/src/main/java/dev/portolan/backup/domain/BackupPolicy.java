package dev.portolan.backup.domain;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;

/** Who may take everything out of the database, and put it back. */
public final class BackupPolicy {

  private BackupPolicy() {}

  /**
   * @throws Forbidden for everybody who does not hold the database in hand anyway
   */
  public static void requireOperator(Actor actor) {
    if (!(actor instanceof Actor.Operator)) {
      throw new Forbidden("backup");
    }
  }
}
