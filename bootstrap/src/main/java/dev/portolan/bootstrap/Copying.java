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
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Moving a database, put together: two URLs, and what lies between them. */
public final class Copying {

  private final Crossings crossings;
  private final List<Path> files;

  private Copying(Crossings crossings, List<Path> files) {
    this.crossings = crossings;
    this.files = files;
  }

  /**
   * From one database to another. Nothing is opened yet.
   *
   * @throws IllegalArgumentException there is no way between two such databases
   */
  public static Copying between(DatabaseUrl from, DatabaseUrl to) {
    var source = DirectAccess.of(from, DatabaseSettings.DEFAULTS);
    var target = DirectAccess.of(to, DatabaseSettings.DEFAULTS);
    var files =
        Stream.of(source, target)
            .flatMap(end ->
                end instanceof DirectAccess.ToFile(var file) ? Stream.of(file) : Stream.empty())
            .toList();
    return new Copying(CopyPersistence.crossings(source, target, new MigratedSchemas(to)), files);
  }

  /** The databases that are files, absolute: nothing else may be written there. */
  public List<Path> files() {
    return files;
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
