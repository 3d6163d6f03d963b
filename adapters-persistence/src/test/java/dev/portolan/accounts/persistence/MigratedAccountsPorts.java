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
  private final Runnable end;
  private final AccountsPersistence stored;

  /** In a SQLite file, which goes when this is closed. */
  static MigratedAccountsPorts onSqlite() {
    var database = migrated(DatabaseUrl.parse("sqlite::memory:"));
    return new MigratedAccountsPorts(database, database::close);
  }

  static Database migrated(DatabaseUrl url) {
    var database = Database.open(url, DatabaseSettings.DEFAULTS);
    database.migrate(List.of("accounts"));
    return database;
  }

  /**
   * In a database that is there.
   *
   * @param end runs when this is closed
   */
  MigratedAccountsPorts(Database database, Runnable end) {
    this.database = database;
    this.end = end;
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
    end.run();
  }
}
