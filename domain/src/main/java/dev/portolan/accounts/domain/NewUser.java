package dev.portolan.accounts.domain;

import java.time.Instant;

/** Somebody who is about to have an account, and so has no id yet. */
public record NewUser(
    Username username, Email email, PasswordHash passwordHash, Instant createdAt) {}
