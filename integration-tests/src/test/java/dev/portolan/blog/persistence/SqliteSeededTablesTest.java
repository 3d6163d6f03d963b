package dev.portolan.blog.persistence;

import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class SqliteSeededTablesTest extends SeededTablesContract {

  private final Database database =
      Database.open(DatabaseUrl.parse("sqlite::memory:"), DatabaseSettings.DEFAULTS);

  @BeforeEach
  void migrate() {
    database.migrate(List.of("accounts", "blog"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Database database() {
    return database;
  }
}
