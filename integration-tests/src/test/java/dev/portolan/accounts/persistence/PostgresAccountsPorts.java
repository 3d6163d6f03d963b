package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AccountsPorts;
import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.FollowRepository;
import dev.portolan.accounts.application.port.ProfileReader;
import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;
import java.util.List;

/** The ports on a fresh PostgreSQL database, just migrated, as the contracts want them. */
final class PostgresAccountsPorts implements AccountsPorts {

  private final PostgresServer.Fresh fresh = PostgresServer.freshDatabase();
  private final Database database;
  private final AccountsPersistence stored;

  PostgresAccountsPorts() {
    database = Database.open(DatabaseUrl.parse(fresh.url()), DatabaseSettings.DEFAULTS);
    database.migrate(List.of("accounts"));
    stored = new AccountsPersistence(database);
  }

  @Override
  public Transactions transactions() {
    return database.transactions();
  }

  @Override
  public UserRepository users() {
    return stored.users();
  }

  @Override
  public RoleRepository roles() {
    return stored.roles();
  }

  @Override
  public SessionRepository sessions() {
    return stored.sessions();
  }

  @Override
  public FollowRepository follows() {
    return stored.follows();
  }

  @Override
  public ProfileReader profiles() {
    return stored.profiles();
  }

  @Override
  public AuditLog audit() {
    return stored.audit();
  }

  @Override
  public void close() {
    database.close();
    fresh.close();
  }
}
