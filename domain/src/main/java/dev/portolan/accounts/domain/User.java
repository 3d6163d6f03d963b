package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.domain.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody with an account.
 *
 * @param createdAt when it was opened
 * @param updatedAt when it was last changed
 * @param version counts the changes
 */
public record User(
    UserId id,
    Username username,
    Email email,
    PasswordHash passwordHash,
    Optional<Bio> bio,
    Optional<ImageUrl> image,
    Standing standing,
    Instant createdAt,
    Instant updatedAt,
    Version version) {

  /** The account just opened. */
  public static User opened(UserId id, NewUser user) {
    return new User(
        id,
        user.username(),
        user.email(),
        user.passwordHash(),
        Optional.empty(),
        Optional.empty(),
        new Standing.Active(),
        user.createdAt(),
        user.createdAt(),
        Version.FIRST);
  }

  public boolean isActive() {
    return standing instanceof Standing.Active;
  }

  /** The user as it is after the edit: one version further. */
  public User edited(UserEdit edit, Instant now) {
    return new User(
        id,
        edit.username().orElse(username),
        edit.email().orElse(email),
        edit.passwordHash().orElse(passwordHash),
        edit.bio().orElse(bio),
        edit.image().orElse(image),
        standing,
        createdAt,
        now,
        version.next());
  }

  /** Shut out. One that is shut out already stays as it is, with its first date. */
  public User disabled(Instant now) {
    return isActive() ? withStanding(new Standing.Disabled(now), now) : this;
  }

  /** Let in again. */
  public User enabled(Instant now) {
    return isActive() ? this : withStanding(new Standing.Active(), now);
  }

  private User withStanding(Standing changed, Instant now) {
    return new User(
        id, username, email, passwordHash, bio, image, changed, createdAt, now, version.next());
  }
}
