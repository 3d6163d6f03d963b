package dev.portolan.vocabulary.persistence;

import dev.portolan.vocabulary.application.port.TemplateRepositoryContract;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresTemplateRepositoryTest extends TemplateRepositoryContract {

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
