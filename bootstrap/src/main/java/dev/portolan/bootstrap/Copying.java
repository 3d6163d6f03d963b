package dev.portolan.bootstrap;

import dev.portolan.copy.application.CopyDatabase;
import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.port.Crossings;
import dev.portolan.copy.persistence.CopyPersistence;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.DirectAccess;

/** Moving a database, put together: two URLs, and what lies between them. */
public final class Copying {

  private final Crossings crossings;

  private Copying(Crossings crossings) {
    this.crossings = crossings;
  }

  /**
   * From one database to another. Nothing is opened yet.
   *
   * @throws IllegalArgumentException there is no way between two such databases
   */
  public static Copying between(DatabaseUrl from, DatabaseUrl to) {
    return new Copying(
        CopyPersistence.crossings(
            DirectAccess.of(from, DatabaseSettings.DEFAULTS),
            DirectAccess.of(to, DatabaseSettings.DEFAULTS),
            new MigratedSchemas(to)));
  }

  /** Both ends, for a human. */
  public String describe() {
    return crossings.describe();
  }

  public CopyResult run(CopyDatabase.Command command) {
    return new CopyDatabase(crossings).handle(Portolan.operator(), command);
  }
}
