package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.CommonPasswords;
import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.AccessToken;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.ImageUrl;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.UserEdit;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Change;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Unauthenticated;
import dev.portolan.shared.domain.Unavailable;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes one's own account. A new password ends all sessions but the one that asked for it. */
public final class UpdateUser {

  /**
   * What is to change. Null is no username, e-mail address or password, and clears a bio or an
   * image, as the empty text does.
   *
   * @param token the one that the request presented
   */
  public record Command(
      Change<String> username,
      Change<String> email,
      Change<String> password,
      Change<String> bio,
      Change<String> image,
      AccessToken token) {

    @Override
    public String toString() {
      return "UpdateUser.Command[redacted]";
    }
  }

  /** Everything but the password is as it will be kept. */
  private record Wanted(
      Optional<Username> username,
      Optional<Email> email,
      Optional<Password> password,
      Optional<Optional<Bio>> bio,
      Optional<Optional<ImageUrl>> image) {

    UserEdit with(Optional<PasswordHash> hash) {
      return new UserEdit(username, email, hash, bio, image);
    }
  }

  private final UserRepository users;
  private final SessionRepository sessions;
  private final PasswordHasher hasher;
  private final NewPassword newPassword;
  private final TokenGenerator tokens;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public UpdateUser(
      UserRepository users,
      SessionRepository sessions,
      PasswordHasher hasher,
      CommonPasswords common,
      TokenGenerator tokens,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
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
   * @return the user as it is now
   * @throws Unauthenticated nobody is signed in
   * @throws Invalid a field breaks its rule
   * @throws Conflict the username, the e-mail address, or both have already been taken
   * @throws Unavailable too many passwords are waiting to be hashed
   */
  public User handle(Actor actor, Command command) {
    var id = actor.requireUser();
    var wanted = check(command);
    var edit = wanted.with(wanted.password().map(hasher::hash));
    return transactions.write(() -> {
      var user = users.find(id).orElseThrow(Unauthenticated::tokenInvalid);
      if (edit.isEmpty()) {
        return user;
      }
      var changed = user.edited(edit, clock.instant());
      users.update(changed);
      if (edit.passwordHash().isPresent()) {
        var own = tokens.hash(command.token().value());
        // Hashing took its time: who was signed out meanwhile has no say any more. Asked behind the
        // change, which has waited for everybody else's.
        if (sessions.find(own, clock.instant()).isEmpty()) {
          throw Unauthenticated.tokenInvalid();
        }
        sessions.endOthers(id, own);
        audit.record(actor, AuditKind.PASSWORD_CHANGED, changed.username().value());
      }
      return changed;
    });
  }

  private Wanted check(Command command) {
    return Invalid.collect(check -> {
      var username = check.field(() -> changed(command.username(), Username::of));
      var email = check.field(() -> changed(command.email(), Email::of));
      var password = check.field(() -> changed(command.password(), newPassword::of));
      var bio = check.field(() -> changed(command.bio(), Bio::of));
      var image = check.field(() -> changed(command.image(), ImageUrl::of));
      return () -> new Wanted(username.get(), email.get(), password.get(), bio.get(), image.get());
    });
  }

  private static <T> Optional<T> changed(
      Change<String> change, Function<@Nullable String, T> value) {
    return switch (change) {
      case Change.Keep<String> _ -> Optional.empty();
      case Change.Set<String>(var text) -> Optional.of(value.apply(text));
    };
  }
}
