package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.UserId;
import java.util.Optional;

/**
 * A user as others see them.
 *
 * @param following whether the one who looks follows them
 */
public record Profile(
    UserId id, Username username, Optional<Bio> bio, Optional<ImageUrl> image, boolean following) {

  /** The profile for somebody who follows them, or does not. */
  public Profile followed(boolean now) {
    return new Profile(id, username, bio, image, now);
  }
}
