package dev.portolan.shared.persistence;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class SqliteEngineTest extends EngineContract {

  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.open(DatabaseUrl.parse("sqlite::memory:"), DatabaseSettings.DEFAULTS);
    database.migrate(List.of("accounts"));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
