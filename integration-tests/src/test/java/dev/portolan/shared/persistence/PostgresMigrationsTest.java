package dev.portolan.shared.persistence;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class PostgresMigrationsTest extends MigrationsContract {

  private PostgresServer.Fresh server;
  private Database database;

  @BeforeEach
  void open() {
    server = PostgresServer.freshDatabase();
    database = Database.open(DatabaseUrl.parse(server.url()), DatabaseSettings.DEFAULTS);
  }

  @AfterEach
  void close() {
    database.close();
    server.close();
  }

  @Override
  Database database() {
    return database;
  }
}
