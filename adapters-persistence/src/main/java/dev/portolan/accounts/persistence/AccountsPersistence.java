package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.BulkAccounts;
import dev.portolan.accounts.application.port.CommonPasswords;
import dev.portolan.accounts.application.port.FollowRepository;
import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.application.port.ProfileReader;
import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.Sql;
import java.security.SecureRandom;

/** Where the accounts are kept, and what makes their secrets. */
public final class AccountsPersistence {

  private final Sql sql;

  public AccountsPersistence(Database database) {
    this.sql = database.sql();
  }

  public UserRepository users() {
    return new JooqUserRepository(sql);
  }

  public RoleRepository roles() {
    return new JooqRoleRepository(sql);
  }

  public SessionRepository sessions() {
    return new JooqSessionRepository(sql);
  }

  public BulkAccounts bulk() {
    return new JooqBulkAccounts(sql);
  }

  public FollowRepository follows() {
    return new JooqFollowRepository(sql);
  }

  public ProfileReader profiles() {
    return new JooqProfileReader(sql);
  }

  public AuditLog audit() {
    return new JooqAuditLog(sql);
  }

  /** Hashes passwords by Argon2id; each takes 19 MiB and a processor while it is made. */
  public static PasswordHasher passwordHasher() {
    return new Argon2PasswordHasher(new SecureRandom());
  }

  /** Tokens and passwords that nobody can guess. */
  public static TokenGenerator tokens() {
    return new SecureTokenGenerator(new SecureRandom());
  }

  /** The list of common passwords that comes with the program. */
  public static CommonPasswords commonPasswords() {
    return ListedCommonPasswords.load();
  }
}
