package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.persistence.generated.Tables;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;

/** Accounts in a PostgreSQL database of their own. */
final class PostgresAccounts implements AutoCloseable {

  private final PostgresServer.Fresh fresh = PostgresServer.freshDatabase();
  private final Database database = MigratedAccountsPorts.migrated(DatabaseUrl.parse(fresh.url()));

  /** The ports as the contracts want them, nobody being there: a database is dear to make. */
  AccountsPorts empty() {
    database
        .transactions()
        .write(() -> {
          var sql = database.sql().get();
          sql.truncate(Tables.USERS).restartIdentity().cascade().execute();
          sql.truncate(Tables.AUDIT_EVENTS).restartIdentity().execute();
          sql.update(Tables.ROLES).set(Tables.ROLES.VERSION, 1L).execute();
        });
    return new MigratedAccountsPorts(database, () -> {});
  }

  @Override
  public void close() {
    database.close();
    fresh.close();
  }
}
