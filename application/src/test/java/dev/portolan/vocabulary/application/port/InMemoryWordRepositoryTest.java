package dev.portolan.vocabulary.application.port;

class InMemoryWordRepositoryTest extends WordRepositoryContract {

  @Override
  protected VocabularyStore store() {
    return InMemoryVocabulary.store();
  }
}
