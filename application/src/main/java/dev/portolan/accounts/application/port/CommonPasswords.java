package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Password;

/** Knows the passwords that are tried first, because so many people have them. */
@FunctionalInterface
public interface CommonPasswords {

  boolean contains(Password password);

  /** For where such passwords are taken: development and tests. */
  static CommonPasswords none() {
    return _ -> false;
  }
}
