package dev.portolan.vocabulary.persistence;

import dev.portolan.shared.persistence.Opened;
import dev.portolan.vocabulary.application.port.LearnerRepositoryContract;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLearnerRepositoryTest extends LearnerRepositoryContract {

  @RegisterExtension
  static final Opened<PostgresVocabulary> POSTGRES = new Opened<>(PostgresVocabulary::new);

  @Override
  protected VocabularyStore store() {
    return POSTGRES.get().emptyStore();
  }
}
