package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.ProfileReaderContract;

final class PostgresProfileReaderTest extends ProfileReaderContract {

  @Override
  protected AccountsPorts open() {
    return PostgresAccountsPorts.open();
  }
}
