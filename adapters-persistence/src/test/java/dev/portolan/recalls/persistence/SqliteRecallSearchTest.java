package dev.portolan.recalls.persistence;

import dev.portolan.recalls.application.port.RecallSearchContract;
import dev.portolan.recalls.application.port.RecallStore;
import org.junit.jupiter.api.AfterEach;

class SqliteRecallSearchTest extends RecallSearchContract {

  private final MigratedRecalls sqlite = MigratedRecalls.onSqlite();

  @Override
  protected RecallStore store() {
    return sqlite.store();
  }

  @AfterEach
  void close() {
    sqlite.close();
  }
}
