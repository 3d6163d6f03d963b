package dev.portolan.accounts.application;

import dev.portolan.accounts.domain.AccessToken;
import dev.portolan.accounts.domain.User;

/**
 * Somebody who has just signed in.
 *
 * @param token shown to them now, and never again
 */
public record SignedInUser(User user, AccessToken token) {}
