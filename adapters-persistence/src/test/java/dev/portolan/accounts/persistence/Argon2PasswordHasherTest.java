package dev.portolan.accounts.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.PasswordHash;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest {

  private static final Password PASSWORD = new Password("correct horse Ж");

  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(new SecureRandom());

  @Test
  void a_hash_is_of_its_password_and_of_no_other() {
    var hash = hasher.hash(PASSWORD);

    assertThat(hasher.matches("correct horse Ж", hash)).isTrue();
    assertThat(hasher.matches("correct horse", hash)).isFalse();
    assertThat(hash.value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void two_hashes_of_one_password_differ() {
    assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
  }

  /** The reference implementation's own example: 64 KiB, 2 rounds, salt "somesalt". */
  @Test
  void a_hash_with_other_parameters_is_checked_with_those() {
    var hash =
        new PasswordHash(
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

    assertThat(hasher.matches("password", hash)).isTrue();
    assertThat(hasher.matches("Password", hash)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=256,t=2$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
        "$2b$12$c29tZXNhbHQ"
      })
  void nothing_matches_a_hash_that_cannot_be_read(String hash) {
    assertThat(hasher.matches("password", new PasswordHash(hash))).isFalse();
  }

  @Test
  void nothing_matches_a_locked_hash() {
    assertThat(hasher.matches("!", PasswordHash.LOCKED)).isFalse();
    assertThat(hasher.matches("", PasswordHash.LOCKED)).isFalse();
  }
}
