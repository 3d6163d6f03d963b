package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.CommonPasswords;
import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.UserEdit;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Unauthenticated;
import dev.portolan.shared.domain.Unavailable;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives somebody who forgot theirs a new password, and ends all their sessions. */
public final class ResetPassword {

  /**
   * @param username whose
   * @param password null to have one made
   */
  public record Command(String username, @Nullable String password) {

    @Override
    public String toString() {
      return "ResetPassword.Command[redacted]";
    }
  }

  private final AdminGuard guard;
  private final UserRepository users;
  private final SessionRepository sessions;
  private final PasswordHasher hasher;
  private final NewPassword newPassword;
  private final TokenGenerator tokens;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public ResetPassword(
      UserRepository users,
      RoleRepository roles,
      SessionRepository sessions,
      PasswordHasher hasher,
      CommonPasswords common,
      TokenGenerator tokens,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.guard = new AdminGuard(users, roles);
    this.users = users;
    this.sessions = sessions;
    this.hasher = hasher;
    this.newPassword = new NewPassword(common);
    this.tokens = tokens;
    this.audit = new AuditTrail(audit, clock);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return the password that was made, to be shown now and never again; empty when it was given
   * @throws Unauthenticated nobody is signed in
   * @throws Invalid the password is too short, too long or too common
   * @throws NotFound nobody is called so
   * @throws Forbidden the actor may not administer accounts
   * @throws Conflict somebody else changed the user meanwhile
   * @throws Unavailable too many passwords are waiting to be hashed
   */
  public Optional<Password> handle(Actor actor, Command command) {
    AdminGuard.requireKnown(actor);
    var made =
        command.password() == null ? Optional.of(tokens.password()) : Optional.<Password>empty();
    var password = made.orElseGet(() -> newPassword.of(command.password()));
    // Asked before the hash, which costs: nobody who may not is to make the machine work.
    transactions.read(() -> guard.requireUser(actor, command.username()));
    var hash = hasher.hash(password);
    transactions.write(() -> {
      var user = guard.requireUser(actor, command.username());
      users.update(user.edited(UserEdit.password(hash), clock.instant()));
      sessions.endAll(user.id());
      audit.record(actor, AuditKind.PASSWORD_RESET, user.username().value());
    });
    return made;
  }
}
