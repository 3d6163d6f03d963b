package dev.portolan.bootstrap;

import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseUnusable;
import dev.portolan.shared.persistence.Migration;
import dev.portolan.shared.persistence.MigrationRun;
import java.util.List;

/** The tables of all contexts, and how new they are. */
public final class Schema {

  private final Database database;
  private final List<String> contexts;

  Schema(Database database, List<String> contexts) {
    this.database = database;
    this.contexts = contexts;
  }

  /** The name of every context, in the order in which they migrate. */
  public List<String> contexts() {
    return contexts;
  }

  /** Every migration that this program or the database knows, in the order in which they run. */
  public List<Migration> migrations() {
    return database.migrations(contexts);
  }

  /**
   * Brings them up to date. Of two processes that try at once, one does it and the other waits.
   *
   * @throws DatabaseUnusable the schema is newer than this program, a migration that has run was
   *     changed, or one failed
   */
  public MigrationRun migrate() {
    return database.migrate(contexts);
  }

  /**
   * Lets pass only what this program fits, and changes nothing.
   *
   * @throws DatabaseUnusable the schema is older or newer, or a migration that has run was changed
   */
  public void require() {
    database.requireMigrated(contexts);
  }

  /**
   * Lets pass only a database whose tables can be read by whoever reads them.
   *
   * @throws DatabaseUnusable a role of its own reads, and may not
   */
  public void requireReadable() {
    database.requireReadable();
  }
}
