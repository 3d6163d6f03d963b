package dev.portolan.bootstrap;

import dev.portolan.copy.application.CopyDatabase;
import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.VerifyDatabase;
import dev.portolan.copy.application.VerifyResult;
import dev.portolan.copy.application.port.Comparison;
import dev.portolan.copy.application.port.Crossings;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.persistence.CopyPersistence;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.DirectAccess;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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

  /** Compares two databases of any kind. */
  public static VerifyResult verify(
      DatabaseUrl first, DatabaseUrl second, Set<String> excluded, Consumer<Progress> progress) {
    return run(
        CopyPersistence.comparison(
            DirectAccess.of(first, DatabaseSettings.DEFAULTS),
            DirectAccess.of(second, DatabaseSettings.DEFAULTS),
            excluded),
        progress);
  }

  /** Compares a database with what a report tells. */
  public static VerifyResult verify(
      DatabaseUrl database, List<TableTally> report, Consumer<Progress> progress) {
    return run(
        CopyPersistence.comparison(DirectAccess.of(database, DatabaseSettings.DEFAULTS), report),
        progress);
  }

  private static VerifyResult run(Comparison comparison, Consumer<Progress> progress) {
    return new VerifyDatabase(comparison)
        .handle(Portolan.operator(), new VerifyDatabase.Command(progress));
  }
}
