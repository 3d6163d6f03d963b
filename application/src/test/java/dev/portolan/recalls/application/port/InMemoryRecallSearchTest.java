package dev.portolan.recalls.application.port;

class InMemoryRecallSearchTest extends RecallSearchContract {

  @Override
  protected RecallStore store() {
    return InMemoryRecalls.store();
  }
}
