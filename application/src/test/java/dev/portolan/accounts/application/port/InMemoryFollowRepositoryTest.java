package dev.portolan.accounts.application.port;

final class InMemoryFollowRepositoryTest extends FollowRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return new InMemoryAccountsPorts();
  }
}
