package dev.portolan.shared.persistence;

import java.util.List;

/**
 * What a context stores, in a migrated database of its own: contracts try it on either engine.
 *
 * @param <S> the ports, as the contracts want them
 */
public abstract class MigratedStore<S> implements AutoCloseable {

  /** A SQLite file, which goes when the store is closed. */
  protected static final DatabaseUrl SQLITE = DatabaseUrl.parse("sqlite::memory:");

  private final Database database;

  /**
   * In a database that is there.
   *
   * @param contexts whose tables are made, in this order
   */
  protected MigratedStore(DatabaseUrl url, String... contexts) {
    database = Database.open(url, DatabaseSettings.DEFAULTS.withReaders(2));
    database.migrate(List.of(contexts));
  }

  public final Database database() {
    return database;
  }

  /** The ports, with whom they need there; once for each time that the tables are empty. */
  public abstract S store();

  @Override
  public final void close() {
    database.close();
  }
}
