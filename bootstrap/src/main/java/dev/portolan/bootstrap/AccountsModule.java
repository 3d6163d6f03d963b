package dev.portolan.bootstrap;

import dev.portolan.accounts.application.AuthenticateToken;
import dev.portolan.accounts.application.BrowseAudit;
import dev.portolan.accounts.application.BrowseProfiles;
import dev.portolan.accounts.application.BrowseUsers;
import dev.portolan.accounts.application.CreateUser;
import dev.portolan.accounts.application.DisableUser;
import dev.portolan.accounts.application.EnableUser;
import dev.portolan.accounts.application.FollowUser;
import dev.portolan.accounts.application.GrantRole;
import dev.portolan.accounts.application.RecordAudit;
import dev.portolan.accounts.application.RegisterUser;
import dev.portolan.accounts.application.ResetPassword;
import dev.portolan.accounts.application.RevokeRole;
import dev.portolan.accounts.application.SeedAccounts;
import dev.portolan.accounts.application.SignIn;
import dev.portolan.accounts.application.SignOut;
import dev.portolan.accounts.application.UnfollowUser;
import dev.portolan.accounts.application.UpdateUser;
import dev.portolan.accounts.application.port.CommonPasswords;
import dev.portolan.accounts.persistence.AccountsPersistence;
import dev.portolan.accounts.web.AccountsRoutes;
import dev.portolan.accounts.web.AdminRoutes;
import dev.portolan.accounts.web.ProfileRoutes;
import dev.portolan.bootstrap.metrics.HashQueue;
import dev.portolan.bootstrap.settings.Settings;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.RouteGroup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Accounts, put together: users, roles, sign-ins, profiles and follows. Other contexts build on it,
 * so it is the one that cannot be taken out.
 */
public final class AccountsModule implements Module {

  private static final int WAITING_HASHES = 32;
  private static final Duration HASH_PATIENCE = Duration.ofSeconds(10);

  private final Actors actors;
  private final ThreadedPasswordHasher hasher;
  private final BrowseUsers browseUsers;
  private final BrowseProfiles browseProfiles;
  private final RecordAudit recordAudit;
  private final CreateUser createUser;
  private final GrantRole grantRole;
  private final RevokeRole revokeRole;
  private final DisableUser disableUser;
  private final EnableUser enableUser;
  private final ResetPassword resetPassword;
  private final SeedAccounts seedAccounts;
  private final List<RouteGroup> routes;

  AccountsModule(Settings settings, Database database, InstantSource clock) {
    var stored = new AccountsPersistence(database);
    var users = stored.users();
    var roles = stored.roles();
    var sessions = stored.sessions();
    var follows = stored.follows();
    var profiles = stored.profiles();
    var audit = stored.audit();
    var tokens = AccountsPersistence.tokens();
    hasher =
        new ThreadedPasswordHasher(
            AccountsPersistence.passwordHasher(),
            settings.hashesAtOnce(),
            WAITING_HASHES,
            HASH_PATIENCE);
    // Clients under development and suites of the contract sign up with the commonest passwords.
    CommonPasswords common =
        settings.environment().isGuarded() ? AccountsPersistence.commonPasswords() : _ -> false;
    var lifetime = settings.tokenLifetime();
    var tx = database.transactions();

    actors = new Actors(new AuthenticateToken(sessions, tokens, tx, clock));
    browseUsers = new BrowseUsers(users, roles, tx);
    browseProfiles = new BrowseProfiles(profiles, follows, tx);
    recordAudit = new RecordAudit(audit, tx, clock);
    createUser = new CreateUser(users, roles, hasher, common, tokens, audit, tx, clock);
    grantRole = new GrantRole(users, roles, audit, tx, clock);
    revokeRole = new RevokeRole(users, roles, audit, tx, clock);
    disableUser = new DisableUser(users, roles, sessions, audit, tx, clock);
    enableUser = new EnableUser(users, roles, sessions, audit, tx, clock);
    resetPassword =
        new ResetPassword(users, roles, sessions, hasher, common, tokens, audit, tx, clock);
    seedAccounts = new SeedAccounts(stored.bulk(), hasher, tokens, audit, tx, clock);
    routes =
        List.of(
            new AccountsRoutes(
                new RegisterUser(
                    users, roles, sessions, hasher, common, tokens, audit, tx, clock, lifetime),
                new SignIn(users, sessions, hasher, tokens, audit, tx, clock, lifetime),
                new SignOut(users, sessions, tokens, audit, tx, clock),
                browseUsers,
                new UpdateUser(users, sessions, hasher, common, tokens, audit, tx, clock),
                actors),
            new ProfileRoutes(
                browseProfiles,
                new FollowUser(follows, profiles, tx, clock),
                new UnfollowUser(follows, profiles, tx),
                actors),
            new AdminRoutes(
                browseUsers,
                new BrowseAudit(audit, tx),
                grantRole,
                revokeRole,
                disableUser,
                enableUser,
                actors));
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public List<RouteGroup> routes() {
    return routes;
  }

  /** Opens accounts from the command line. */
  public CreateUser createUser() {
    return createUser;
  }

  public BrowseUsers browseUsers() {
    return browseUsers;
  }

  public GrantRole grantRole() {
    return grantRole;
  }

  public RevokeRole revokeRole() {
    return revokeRole;
  }

  public DisableUser disableUser() {
    return disableUser;
  }

  public EnableUser enableUser() {
    return enableUser;
  }

  public ResetPassword resetPassword() {
    return resetPassword;
  }

  SeedAccounts seedAccounts() {
    return seedAccounts;
  }

  /** Whether there is nobody yet. */
  boolean isEmpty() {
    return browseUsers.list(Portolan.operator(), PageRequest.first(1)).total() == 0;
  }

  /** The queue in which passwords are hashed. */
  HashQueue hashes() {
    return hasher;
  }

  /** Tells who sends a request; the routes of every context ask. */
  Actors actors() {
    return actors;
  }

  BrowseProfiles browseProfiles() {
    return browseProfiles;
  }

  RecordAudit recordAudit() {
    return recordAudit;
  }
}
