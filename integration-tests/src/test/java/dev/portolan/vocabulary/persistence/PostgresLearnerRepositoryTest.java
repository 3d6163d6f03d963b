package dev.portolan.vocabulary.persistence;

import dev.portolan.vocabulary.application.port.LearnerRepositoryContract;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresLearnerRepositoryTest extends LearnerRepositoryContract {

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
