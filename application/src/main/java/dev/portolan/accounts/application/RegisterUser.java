package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.CommonPasswords;
import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.AuditActor;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens an account for whoever asks, and signs them in. */
public final class RegisterUser {

  /** What the account is to be called, and what proves its owner. */
  public record Command(
      @Nullable String username, @Nullable String email, @Nullable String password) {

    @Override
    public String toString() {
      return "RegisterUser.Command[redacted]";
    }
  }

  private record Wanted(Username username, Email email, Password password) {}

  private final UserRepository users;
  private final RoleRepository roles;
  private final SessionOpener sessions;
  private final PasswordHasher hasher;
  private final NewPassword newPassword;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final InstantSource clock;

  /**
   * @param lifetime how long a token is good
   */
  public RegisterUser(
      UserRepository users,
      RoleRepository roles,
      SessionRepository sessions,
      PasswordHasher hasher,
      CommonPasswords common,
      TokenGenerator tokens,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Duration lifetime) {
    this.users = users;
    this.roles = roles;
    this.sessions = new SessionOpener(sessions, tokens, clock, lifetime);
    this.hasher = hasher;
    this.newPassword = new NewPassword(common);
    this.audit = new AuditTrail(audit, clock);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws Invalid a field breaks its rule
   * @throws Conflict the username, the e-mail address, or both have already been taken
   * @throws Unavailable too many passwords are waiting to be hashed
   */
  public SignedInUser handle(Actor actor, Command command) {
    var wanted =
        Invalid.<Wanted>collect(check -> {
          var username = check.field(() -> Username.of(command.username()));
          var email = check.field(() -> Email.of(command.email()));
          var password = check.field(() -> newPassword.of(command.password()));
          return () -> new Wanted(username.get(), email.get(), password.get());
        });
    var hash = hasher.hash(wanted.password());
    return transactions.write(() -> {
      var user = users.add(new NewUser(wanted.username(), wanted.email(), hash, clock.instant()));
      roles.grant(user.id(), Role.MEMBER);
      audit.record(
          new AuditActor.Known(user.id()),
          actor.requestId(),
          AuditKind.REGISTERED,
          user.username().value(),
          Optional.empty());
      return new SignedInUser(user, sessions.open(user.id()));
    });
  }
}
