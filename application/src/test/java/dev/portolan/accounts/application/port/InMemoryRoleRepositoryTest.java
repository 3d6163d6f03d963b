package dev.portolan.accounts.application.port;

final class InMemoryRoleRepositoryTest extends RoleRepositoryContract {

  @Override
  protected AccountsPorts open() {
    return new InMemoryAccountsPorts();
  }
}
