package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;

/** The ports on a fresh PostgreSQL database, just migrated, as the contracts want them. */
final class PostgresAccountsPorts {

  private PostgresAccountsPorts() {}

  static AccountsPorts open() {
    var fresh = PostgresServer.freshDatabase();
    return new MigratedAccountsPorts(DatabaseUrl.parse(fresh.url()), fresh::close);
  }
}
