package dev.portolan.vocabulary.application.port;

class InMemoryTemplateRepositoryTest extends TemplateRepositoryContract {

  @Override
  protected VocabularyStore store() {
    return InMemoryVocabulary.store();
  }
}
