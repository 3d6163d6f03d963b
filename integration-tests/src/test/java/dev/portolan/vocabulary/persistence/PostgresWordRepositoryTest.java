package dev.portolan.vocabulary.persistence;

import dev.portolan.vocabulary.application.port.VocabularyStore;
import dev.portolan.vocabulary.application.port.WordRepositoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresWordRepositoryTest extends WordRepositoryContract {

  private static PostgresVocabulary postgres;

  @BeforeAll
  static void start() {
    postgres = new PostgresVocabulary();
  }

  @Override
  protected VocabularyStore store() {
    return postgres.emptyStore();
  }

  @AfterAll
  static void close() {
    postgres.close();
  }
}
