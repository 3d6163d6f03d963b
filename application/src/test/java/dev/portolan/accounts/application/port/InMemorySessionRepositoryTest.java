package dev.portolan.accounts.application.port;

final class InMemorySessionRepositoryTest extends SessionRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return new InMemoryAccountsPorts();
  }
}
