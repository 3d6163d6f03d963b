package dev.portolan.vocabulary.application.port;

class InMemoryLearnerRepositoryTest extends LearnerRepositoryContract {

  @Override
  protected VocabularyStore store() {
    return InMemoryVocabulary.store();
  }
}
