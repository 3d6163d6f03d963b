package dev.portolan.blog.persistence;

import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class PostgresSeededTablesTest extends SeededTablesContract {

  private final PostgresServer.Fresh fresh = PostgresServer.freshDatabase();
  private final Database database =
      Database.open(DatabaseUrl.parse(fresh.url()), DatabaseSettings.DEFAULTS);

  @BeforeEach
  void migrate() {
    database.migrate(List.of("accounts", "blog"));
  }

  @AfterEach
  void close() {
    database.close();
    fresh.close();
  }

  @Override
  protected Database database() {
    return database;
  }
}
