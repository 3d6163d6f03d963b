package dev.portolan.recalls.application.port;

class InMemoryRecallRepositoryTest extends RecallRepositoryContract {

  @Override
  protected RecallStore store() {
    return InMemoryRecalls.store();
  }
}
