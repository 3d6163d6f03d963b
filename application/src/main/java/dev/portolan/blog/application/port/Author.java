package dev.portolan.blog.application.port;

import dev.portolan.shared.domain.UserId;
import java.util.Optional;

/**
 * Somebody who writes, as a reader sees them.
 *
 * @param image the address of a picture
 * @param following whether the one who looks follows them
 */
public record Author(
    UserId id, String username, Optional<String> bio, Optional<String> image, boolean following) {}
