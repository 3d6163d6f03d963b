package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.AccessToken;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.TokenHash;

/** Makes secrets that nobody can guess. */
public interface TokenGenerator {

  /** A new token of 256 random bits, in characters that a header takes as they are. */
  AccessToken token();

  /**
   * What is kept of a token: the same for the same text, and no way leads back.
   *
   * @param presented what a client sent, of any form
   */
  TokenHash hash(String presented);

  /** A new password of at least 100 random bits, in letters and digits that are hard to mix up. */
  Password password();
}
