package dev.portolan.shared.persistence;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class PostgresEngineTest extends EngineContract {

  private static PostgresServer.Fresh server;
  private static Database database;

  @BeforeAll
  static void open() {
    server = PostgresServer.freshDatabase();
    database = Database.open(DatabaseUrl.parse(server.url()), DatabaseSettings.DEFAULTS);
    database.migrate(List.of("accounts"));
  }

  @AfterAll
  static void close() {
    database.close();
    server.close();
  }

  @Override
  Database database() {
    return database;
  }
}
