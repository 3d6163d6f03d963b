package dev.portolan.accounts.application.port;

final class InMemoryProfileReaderTest extends ProfileReaderContract {

  @Override
  protected AccountsPorts open() {
    return new InMemoryAccountsPorts();
  }
}
