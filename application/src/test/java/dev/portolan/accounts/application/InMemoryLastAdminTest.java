package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.InMemoryAccountsPorts;

final class InMemoryLastAdminTest extends LastAdminContract {

  @Override
  protected AccountsPorts open() {
    return new InMemoryAccountsPorts();
  }
}
