package dev.portolan.recalls.persistence;

import dev.portolan.recalls.application.port.RecallRepositoryContract;
import dev.portolan.recalls.application.port.RecallStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresRecallRepositoryTest extends RecallRepositoryContract {

  private static PostgresRecalls postgres;

  @BeforeAll
  static void start() {
    postgres = new PostgresRecalls();
  }

  @Override
  protected RecallStore store() {
    return postgres.emptyStore();
  }

  @AfterAll
  static void close() {
    postgres.close();
  }
}
