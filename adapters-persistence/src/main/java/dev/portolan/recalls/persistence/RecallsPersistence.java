package dev.portolan.recalls.persistence;

import dev.portolan.recalls.application.port.RecallRepository;
import dev.portolan.recalls.application.port.RecallSearch;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.PostgresDialect;
import dev.portolan.shared.persistence.SqliteDialect;

/** Where recalls are kept. */
public final class RecallsPersistence {

  private final RecallRepository recalls;
  private final RecallSearch search;

  public RecallsPersistence(Database database) {
    var sql = database.sql();
    switch (database.dialect()) {
      case SqliteDialect _ -> {
        recalls = new JooqRecallRepository(sql);
        search = new SqliteRecallSearch(sql);
      }
      case PostgresDialect _ -> {
        recalls = new PostgresRecallRepository(sql);
        search = new PostgresRecallSearch(sql);
      }
    }
  }

  public RecallRepository recalls() {
    return recalls;
  }

  public RecallSearch search() {
    return search;
  }
}
