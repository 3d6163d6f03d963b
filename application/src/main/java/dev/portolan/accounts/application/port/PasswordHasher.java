package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.shared.domain.Unavailable;

/**
 * Turns passwords into what may be kept. Slow and hungry on purpose: never called inside a
 * transaction.
 */
public interface PasswordHasher {

  /**
   * @return another one each time, also of the same password
   * @throws Unavailable too many are waiting to be hashed
   */
  PasswordHash hash(Password password);

  /**
   * Whether the hash is of this text. The answer costs the same whether it is yes or no, and also
   * for {@link PasswordHash#LOCKED}: so nobody learns from the time whether there is an account.
   *
   * @param presented what somebody typed, of any length
   * @throws Unavailable too many are waiting to be hashed
   */
  boolean matches(String presented, PasswordHash hash);
}
