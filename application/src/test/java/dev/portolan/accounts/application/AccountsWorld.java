package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.CommonPasswords;
import dev.portolan.accounts.application.port.CountingTokenGenerator;
import dev.portolan.accounts.application.port.InMemoryAccounts;
import dev.portolan.accounts.application.port.PlainPasswordHasher;
import dev.portolan.accounts.domain.AuditEntry;
import dev.portolan.shared.application.port.InMemoryTransactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All use cases of the accounts, put together on fakes, with a clock that a test can turn. */
public final class AccountsWorld {

  /** How long a token is good here. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  /** Who may everything. */
  public static final Actor OPERATOR = new Actor.Operator("r-operator");

  /** Who did not say who they are. */
  public static final Actor ANONYMOUS = new Actor.Anonymous("r-anonymous");

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryAccounts store = new InMemoryAccounts(transactions);
  private final CountingTokenGenerator tokens = new CountingTokenGenerator();
  private final CommonPasswords common = password -> password.value().equals("password");
  private final PlainPasswordHasher hasher = new PlainPasswordHasher();
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");

  /** Lets time pass. */
  public void wait(Duration duration) {
    now = now.plus(duration);
  }

  PlainPasswordHasher hasher() {
    return hasher;
  }

  public RegisterUser registerUser() {
    return new RegisterUser(
        store.users(),
        store.roles(),
        store.sessions(),
        hasher,
        common,
        tokens,
        store.audit(),
        transactions,
        () -> now,
        LIFETIME);
  }

  public SignIn signIn() {
    return new SignIn(
        store.users(),
        store.sessions(),
        hasher,
        tokens,
        store.audit(),
        transactions,
        () -> now,
        LIFETIME);
  }

  public SignOut signOut() {
    return new SignOut(
        store.users(), store.sessions(), tokens, store.audit(), transactions, () -> now);
  }

  public UpdateUser updateUser() {
    return new UpdateUser(
        store.users(),
        store.sessions(),
        hasher,
        common,
        tokens,
        store.audit(),
        transactions,
        () -> now);
  }

  public CreateUser createUser() {
    return new CreateUser(
        store.users(),
        store.roles(),
        hasher,
        common,
        tokens,
        store.audit(),
        transactions,
        () -> now);
  }

  public ResetPassword resetPassword() {
    return new ResetPassword(
        store.users(),
        store.roles(),
        store.sessions(),
        hasher,
        common,
        tokens,
        store.audit(),
        transactions,
        () -> now);
  }

  public FollowUser followUser() {
    return new FollowUser(store.follows(), store.profiles(), transactions, () -> now);
  }

  public UnfollowUser unfollowUser() {
    return new UnfollowUser(store.follows(), store.profiles(), transactions);
  }

  public GrantRole grantRole() {
    return new GrantRole(store.users(), store.roles(), store.audit(), transactions, () -> now);
  }

  public RevokeRole revokeRole() {
    return new RevokeRole(store.users(), store.roles(), store.audit(), transactions, () -> now);
  }

  public DisableUser disableUser() {
    return new DisableUser(
        store.users(), store.roles(), store.sessions(), store.audit(), transactions, () -> now);
  }

  public EnableUser enableUser() {
    return new EnableUser(
        store.users(), store.roles(), store.sessions(), store.audit(), transactions, () -> now);
  }

  public BrowseUsers browseUsers() {
    return new BrowseUsers(store.users(), store.roles(), transactions);
  }

  public BrowseProfiles browseProfiles() {
    return new BrowseProfiles(store.profiles(), store.follows(), transactions);
  }

  public BrowseAudit browseAudit() {
    return new BrowseAudit(store.audit(), transactions);
  }

  public AuthenticateToken authenticateToken() {
    return new AuthenticateToken(store.sessions(), tokens, transactions, () -> now);
  }

  /** Somebody who has just registered, with the password {@code secret-NAME}. */
  SignedInUser registered(String name) {
    return registerUser()
        .handle(ANONYMOUS, new RegisterUser.Command(name, name + "@example.org", "secret-" + name));
  }

  /** Who presents the token. */
  Actor actor(SignedInUser user) {
    return authenticateToken().authenticate(user.token().value(), "r-user").orElseThrow();
  }

  boolean isSignedIn(SignedInUser user) {
    return authenticateToken().authenticate(user.token().value(), "r-user").isPresent();
  }

  /** The kinds of what was done, newest first. */
  List<String> done() {
    return trail().stream().map(entry -> entry.event().kind().name()).toList();
  }

  List<AuditEntry> trail() {
    return browseAudit().list(OPERATOR, PageRequest.first(100)).items();
  }
}
