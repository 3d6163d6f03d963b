package dev.portolan.accounts.domain;

import java.util.Optional;

/**
 * What is to change of a user; what is empty stays.
 *
 * @param bio the outer says whether it changes, the inner to what, where empty is none
 * @param image likewise
 */
public record UserEdit(
    Optional<Username> username,
    Optional<Email> email,
    Optional<PasswordHash> passwordHash,
    Optional<Optional<Bio>> bio,
    Optional<Optional<ImageUrl>> image) {

  /** A new password, and nothing else. */
  public static UserEdit password(PasswordHash hash) {
    return new UserEdit(
        Optional.empty(), Optional.empty(), Optional.of(hash), Optional.empty(), Optional.empty());
  }

  /** Whether nothing is to change at all. */
  public boolean isEmpty() {
    return username.isEmpty()
        && email.isEmpty()
        && passwordHash.isEmpty()
        && bio.isEmpty()
        && image.isEmpty();
  }
}
