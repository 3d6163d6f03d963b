package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.AuditActor;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.User;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Unauthenticated;
import dev.portolan.shared.domain.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a token to whoever knows the password of an account. */
public final class SignIn {

  /** What somebody typed. */
  public record Command(@Nullable String email, @Nullable String password) {

    @Override
    public String toString() {
      return "SignIn.Command[redacted]";
    }
  }

  private record Typed(String email, String password) {}

  private final UserRepository users;
  private final SessionOpener sessions;
  private final PasswordHasher hasher;
  private final AuditTrail audit;
  private final Transactions transactions;

  /**
   * @param lifetime how long a token is good
   */
  public SignIn(
      UserRepository users,
      SessionRepository sessions,
      PasswordHasher hasher,
      TokenGenerator tokens,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Duration lifetime) {
    this.users = users;
    this.sessions = new SessionOpener(sessions, tokens, clock, lifetime);
    this.hasher = hasher;
    this.audit = new AuditTrail(audit, clock);
    this.transactions = transactions;
  }

  /**
   * Says no in the same words and after the same time whether the address is unknown, the password
   * wrong, or the account disabled.
   *
   * @throws Invalid a field is blank
   * @throws Unauthenticated no account has this address and this password
   * @throws Unavailable too many passwords are waiting to be hashed
   */
  public SignedInUser handle(Actor actor, Command command) {
    var typed =
        Invalid.<Typed>collect(check -> {
          var email = check.field(() -> filled("email", command.email()));
          var password = check.field(() -> filled("password", command.password()));
          return () -> new Typed(email.get(), password.get());
        });
    var known = transactions.read(() -> find(typed.email()));
    // Without an account a hash is checked all the same: the time must not tell.
    var hash = known.map(User::passwordHash).orElse(PasswordHash.LOCKED);
    boolean matches = hasher.matches(typed.password(), hash);
    if (!matches) {
      throw refused(actor, typed.email());
    }
    // Hashing took its time: meanwhile the account may have been disabled or its password changed.
    return transactions
        .write(() ->
            find(typed.email())
                .filter(user -> user.isActive() && user.passwordHash().equals(hash))
                .map(user -> open(actor, user)))
        .orElseThrow(() -> refused(actor, typed.email()));
  }

  private SignedInUser open(Actor actor, User user) {
    audit.record(
        new AuditActor.Known(user.id()),
        actor.requestId(),
        AuditKind.SIGNED_IN,
        user.username().value(),
        Optional.empty());
    return new SignedInUser(user, sessions.open(user.id()));
  }

  /** A refusal rolls its transaction back, so the failure is kept in one of its own before. */
  private Unauthenticated refused(Actor actor, String email) {
    transactions.write(() -> audit.record(actor, AuditKind.SIGN_IN_FAILED, email));
    return Unauthenticated.credentialsInvalid();
  }

  private Optional<User> find(String email) {
    return Email.parse(email).flatMap(users::find);
  }

  private static String filled(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Invalid.field(field, "can't be blank");
    }
    return text;
  }
}
