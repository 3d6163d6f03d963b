package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.domain.AccessToken;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.TokenHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Tokens of 256 random bits. A plain SHA-256 of them is enough to keep: unlike passwords they
 * cannot be guessed, and it is computed with every request.
 */
final class SecureTokenGenerator implements TokenGenerator {

  private static final int BYTES = 32;
  // Without 0 O 1 l I, which are hard to tell apart. 20 of 57 characters are 116 bits.
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 20;

  private final SecureRandom random;

  SecureTokenGenerator(SecureRandom random) {
    this.random = random;
  }

  @Override
  public AccessToken token() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Override
  public TokenHash hash(String presented) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return new TokenHash(
          HexFormat.of().formatHex(digest.digest(presented.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public Password password() {
    var password = new StringBuilder(PASSWORD_LENGTH);
    for (int i = 0; i < PASSWORD_LENGTH; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new Password(password.toString());
  }
}
