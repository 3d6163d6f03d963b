package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.UserId;
import java.time.Instant;

/**
 * Somebody is signed in.
 *
 * @param expiresAt from when on the token is worth nothing
 */
public record Session(TokenHash tokenHash, UserId user, Instant createdAt, Instant expiresAt) {}
