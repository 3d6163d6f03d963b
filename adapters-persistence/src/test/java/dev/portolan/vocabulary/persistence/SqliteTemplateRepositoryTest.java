package dev.portolan.vocabulary.persistence;

import dev.portolan.vocabulary.application.port.TemplateRepositoryContract;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import org.junit.jupiter.api.AfterEach;

class SqliteTemplateRepositoryTest extends TemplateRepositoryContract {

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
