package dev.portolan.bootstrap;

import dev.portolan.recalls.application.BrowseRecalls;
import dev.portolan.recalls.application.CheckSafety;
import dev.portolan.recalls.application.ImportRecalls;
import dev.portolan.recalls.application.SeedRecalls;
import dev.portolan.recalls.persistence.RecallsPersistence;
import dev.portolan.recalls.web.RecallsRoutes;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.web.RouteGroup;
import java.util.List;

/**
 * Recalls, put together. Delete this file and the folders of recalls, and the rest still stands.
 */
public final class RecallsModule implements Module {

  private final ImportRecalls importRecalls;
  private final SeedRecalls seedRecalls;
  private final RouteGroup routes;

  RecallsModule(Database database, AccountsModule accounts) {
    var stored = new RecallsPersistence(database);
    var recalls = stored.recalls();
    var search = stored.search();
    var tx = database.transactions();

    importRecalls = new ImportRecalls(recalls, tx);
    seedRecalls = new SeedRecalls(recalls, tx);
    routes =
        new RecallsRoutes(
            new BrowseRecalls(recalls, search, tx),
            new CheckSafety(recalls, search, tx),
            importRecalls,
            accounts.actors());
  }

  @Override
  public String name() {
    return "recalls";
  }

  @Override
  public List<RouteGroup> routes() {
    return List.of(routes);
  }

  @Override
  public void seed(Demo demo) {
    seedRecalls.handle(Portolan.operator(), new SeedRecalls.Command(demo.scale(), demo.progress()));
  }

  /** Brings in what an agency announced, for the command line. */
  public ImportRecalls importRecalls() {
    return importRecalls;
  }
}
