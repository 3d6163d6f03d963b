package dev.portolan.vocabulary.persistence;

import dev.portolan.vocabulary.application.port.VocabularyStore;
import dev.portolan.vocabulary.application.port.WordRepositoryContract;
import org.junit.jupiter.api.AfterEach;

class SqliteWordRepositoryTest extends WordRepositoryContract {

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
