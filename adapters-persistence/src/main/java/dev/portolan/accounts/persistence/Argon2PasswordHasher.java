package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

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

  private final SecureRandom random;

  Argon2PasswordHasher(SecureRandom random) {
    this.random = random;
  }

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash(hashed(password.value()).text());
  }

  @Override
  public boolean matches(String presented, PasswordHash hash) {
    var stored = PhcArgon2.parse(hash.value());
    if (stored.isEmpty()) {
      // Nothing to compare with, and the work is done all the same: the time must not tell.
      var _ = hashed(presented);
      return false;
    }
    var like = stored.get();
    byte[] made = hashed(presented, like.parameters(), like.hash().length);
    return MessageDigest.isEqual(made, like.hash());
  }

  private PhcArgon2 hashed(String text) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(ROUNDS)
            .withParallelism(LANES)
            .withSalt(salt)
            .build();
    return new PhcArgon2(parameters, hashed(text, parameters, HASH_BYTES));
  }

  private static byte[] hashed(String text, Argon2Parameters parameters, int bytes) {
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var hash = new byte[bytes];
    generator.generateBytes(text.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
