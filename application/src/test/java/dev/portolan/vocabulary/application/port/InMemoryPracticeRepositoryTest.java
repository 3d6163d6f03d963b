package dev.portolan.vocabulary.application.port;

class InMemoryPracticeRepositoryTest extends PracticeRepositoryContract {

  @Override
  protected VocabularyStore store() {
    return InMemoryVocabulary.store();
  }
}
