package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.UserId;
import java.util.Optional;

/**
 * A user as others see them.
 *
 * @param following whether the one who looks follows them
 */
public record Profile(
    UserId id, Username username, Optional<Bio> bio, Optional<ImageUrl> image, boolean following) {}
