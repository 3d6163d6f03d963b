package dev.portolan.accounts.application.port;

final class InMemoryUserRepositoryTest extends UserRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return new InMemoryAccountsPorts();
  }
}
