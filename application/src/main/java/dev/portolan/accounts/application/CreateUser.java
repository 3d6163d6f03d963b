package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.CommonPasswords;
import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.AccountsPolicy;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Unavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens an account for somebody else, with roles: so the first admin comes into being. */
public final class CreateUser {

  /**
   * What the account is to be called.
   *
   * @param password null to have one made
   * @param roles beside {@code member}, which everybody has
   */
  public record Command(
      @Nullable String username,
      @Nullable String email,
      @Nullable String password,
      List<String> roles) {

    public Command {
      roles = List.copyOf(roles);
    }

    @Override
    public String toString() {
      return "CreateUser.Command[redacted]";
    }
  }

  /**
   * The account.
   *
   * @param password the one that was made, to be shown now and never again; empty when it was given
   */
  public record Created(User user, Optional<Password> password) {}

  private record Wanted(Username username, Email email, Password password) {}

  private final AdminGuard guard;
  private final UserRepository users;
  private final RoleRepository roles;
  private final PasswordHasher hasher;
  private final NewPassword newPassword;
  private final TokenGenerator tokens;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public CreateUser(
      UserRepository users,
      RoleRepository roles,
      PasswordHasher hasher,
      CommonPasswords common,
      TokenGenerator tokens,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.guard = new AdminGuard(users, roles);
    this.users = users;
    this.roles = roles;
    this.hasher = hasher;
    this.newPassword = new NewPassword(common);
    this.tokens = tokens;
    this.audit = new AuditTrail(audit, clock);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws Invalid a field breaks its rule
   * @throws NotFound there is no such role
   * @throws Forbidden the actor may not administer accounts
   * @throws Conflict the username, the e-mail address, or both have already been taken
   * @throws Unavailable too many passwords are waiting to be hashed
   */
  public Created handle(Actor actor, Command command) {
    AdminGuard.requireKnown(actor);
    var wanted = check(command);
    AccountsPolicy.requireMayAdminister(actor, "user");
    var hash = hasher.hash(wanted.password());
    return transactions.write(() -> {
      var granted = command.roles().stream().map(guard::requireRole).toList();
      var user = users.add(new NewUser(wanted.username(), wanted.email(), hash, clock.instant()));
      roles.grant(user.id(), Role.MEMBER);
      granted.forEach(role -> roles.grant(user.id(), role));
      audit.record(actor, AuditKind.CREATED, user.username().value(), named(granted));
      return new Created(
          user, command.password() == null ? Optional.of(wanted.password()) : Optional.empty());
    });
  }

  private Wanted check(Command command) {
    return Invalid.collect(check -> {
      var username = check.field(() -> Username.of(command.username()));
      var email = check.field(() -> Email.of(command.email()));
      var password = check.field(() -> password(command));
      return () -> new Wanted(username.get(), email.get(), password.get());
    });
  }

  private Password password(Command command) {
    return command.password() == null ? tokens.password() : newPassword.of(command.password());
  }

  private static Optional<String> named(List<Role> roles) {
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(roles.stream().map(Role::name).collect(Collectors.joining(", ")));
  }
}
