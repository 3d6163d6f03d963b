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
import java.util.List;

/** The ports on a database that has just been migrated, as the contracts want them. */
final class MigratedAccountsPorts implements AccountsPorts {

  private final Database database;
  private final Runnable drop;
  private final AccountsPersistence stored;

  /** In a SQLite file, which goes when this is closed. */
  static MigratedAccountsPorts onSqlite() {
    return new MigratedAccountsPorts(DatabaseUrl.parse("sqlite::memory:"), () -> {});
  }

  /**
   * In a database that is there.
   *
   * @param drop takes it away at the end
   */
  MigratedAccountsPorts(DatabaseUrl url, Runnable drop) {
    this.drop = drop;
    database = Database.open(url, DatabaseSettings.DEFAULTS);
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
    drop.run();
  }
}
