package dev.portolan.vocabulary.persistence;

import dev.portolan.vocabulary.application.port.LearnerRepositoryContract;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import org.junit.jupiter.api.AfterEach;

class SqliteLearnerRepositoryTest extends LearnerRepositoryContract {

  private final MigratedVocabulary sqlite = MigratedVocabulary.onSqlite();

  @Override
  protected VocabularyStore store() {
    return sqlite.store();
  }

  @AfterEach
  void close() {
    sqlite.close();
  }
}
