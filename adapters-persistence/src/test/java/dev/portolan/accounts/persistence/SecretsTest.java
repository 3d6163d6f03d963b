package dev.portolan.accounts.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.accounts.domain.Password;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void a_token_has_256_bits_in_letters_that_a_header_takes() {
    var tokens = new SecureTokenGenerator(new SecureRandom());

    assertThat(tokens.token().value()).matches("[A-Za-z0-9_-]{43}");
    assertThat(tokens.token()).isNotEqualTo(tokens.token());
    assertThat(tokens.token().toString()).isEqualTo("AccessToken[redacted]");
  }

  @Test
  void what_is_kept_of_a_token_is_its_sha_256() {
    assertThat(AccountsPersistence.tokens().hash("abc").value())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void a_generated_password_is_long_and_easy_to_read() {
    assertThat(AccountsPersistence.tokens().password().value()).matches("[2-9A-HJ-NP-Za-km-z]{20}");
  }

  @Test
  void the_commonest_passwords_are_known_in_any_case() {
    var common = AccountsPersistence.commonPasswords();

    assertThat(common.contains(new Password("Password1"))).isTrue();
    assertThat(common.contains(new Password("12345678"))).isTrue();
    assertThat(common.contains(new Password("iloveyou"))).isTrue();
    assertThat(common.contains(new Password("tolerable prow of tin"))).isFalse();
    assertThat(ListedCommonPasswords.load().size()).isGreaterThan(5000);
  }
}
