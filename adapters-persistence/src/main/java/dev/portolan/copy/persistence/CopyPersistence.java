package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.Crossings;
import dev.portolan.copy.application.port.Schemas;
import dev.portolan.shared.persistence.DirectAccess;

/** The ways between two databases. */
public final class CopyPersistence {

  private CopyPersistence() {}

  /**
   * The way from one to the other.
   *
   * @throws IllegalArgumentException there is none between databases of these kinds
   */
  public static Crossings crossings(DirectAccess from, DirectAccess to, Schemas schemas) {
    if (from instanceof DirectAccess.ToFile file && to instanceof DirectAccess.ToServer server) {
      return new DirectCrossings(
          from, to, order -> new SqliteToPostgresCrossing(file.file(), server, order, schemas));
    }
    throw new IllegalArgumentException(
        "a copy goes from SQLite to PostgreSQL or back: for two of a kind take their own tools");
  }
}
