package dev.portolan.accounts.persistence;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Argon2id with 19 MiB and 2 rounds, as OWASP recommends, in the PHC form: it names its parameters,
 * so hashes made with others go on working when these are raised.
 *
 * <p>Each takes its memory and a core: whoever wires this bounds how many are made at once.
 */
final class Argon2PasswordHasher implements PasswordHasher {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ROUNDS = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int VERSION = 0x13;
  private static final String PHC = "$argon2";

  private final SecureRandom random;

  Argon2PasswordHasher(SecureRandom random) {
    this.random = random;
  }

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash(hashed(password.value()));
  }

  @Override
  public boolean matches(String presented, PasswordHash hash) {
    if (!hash.value().startsWith(PHC)) {
      // Nothing to compare with, and the work is done all the same: the time must not tell.
      var _ = hashed(presented);
      return false;
    }
    return Argon2Function.getInstanceFromHash(hash.value()).check(presented, hash.value());
  }

  private String hashed(String text) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return function().hash(text.getBytes(StandardCharsets.UTF_8), salt).getResult();
  }

  private static Argon2Function function() {
    return Argon2Function.getInstance(MEMORY_KIB, ROUNDS, LANES, HASH_BYTES, Argon2.ID, VERSION);
  }
}
