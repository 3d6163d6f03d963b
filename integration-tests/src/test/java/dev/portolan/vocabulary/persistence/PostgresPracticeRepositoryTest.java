package dev.portolan.vocabulary.persistence;

import dev.portolan.shared.persistence.Opened;
import dev.portolan.vocabulary.application.port.PracticeRepositoryContract;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPracticeRepositoryTest extends PracticeRepositoryContract {

  @RegisterExtension
  static final Opened<PostgresVocabulary> POSTGRES = new Opened<>(PostgresVocabulary::new);

  @Override
  protected VocabularyStore store() {
    return POSTGRES.get().emptyStore();
  }
}
