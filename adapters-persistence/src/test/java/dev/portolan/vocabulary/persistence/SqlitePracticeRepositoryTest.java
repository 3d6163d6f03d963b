package dev.portolan.vocabulary.persistence;

import dev.portolan.vocabulary.application.port.PracticeRepositoryContract;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import org.junit.jupiter.api.AfterEach;

class SqlitePracticeRepositoryTest extends PracticeRepositoryContract {

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
