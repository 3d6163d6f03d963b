package dev.portolan.accounts.persistence;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A hash of Argon2 with what it was made with, as text: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$
 * hash}, the last two in Base64 without padding (PHC string format).
 */
final class PhcArgon2 {

  private static final Map<String, Integer> KINDS =
      Map.of(
          "argon2d", Argon2Parameters.ARGON2_d,
          "argon2i", Argon2Parameters.ARGON2_i,
          "argon2id", Argon2Parameters.ARGON2_id);

  private static final String NUMBER = "(\\d{1,9})";
  private static final String BASE64 = "([A-Za-z0-9+/]+)";
  private static final Pattern FORM =
      Pattern.compile(
          "\\$(argon2(?:id|i|d))\\$v=%1$s\\$m=%1$s,t=%1$s,p=%1$s\\$%2$s\\$%2$s"
              .formatted(NUMBER, BASE64));

  private final Argon2Parameters parameters;
  private final byte[] hash;

  PhcArgon2(Argon2Parameters parameters, byte[] hash) {
    this.parameters = parameters;
    this.hash = hash;
  }

  /** Reads one; empty if it is none. */
  static Optional<PhcArgon2> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var parameters =
        new Argon2Parameters.Builder(KINDS.getOrDefault(form.group(1), Argon2Parameters.ARGON2_id))
            .withVersion(Integer.parseInt(form.group(2)))
            .withMemoryAsKB(Integer.parseInt(form.group(3)))
            .withIterations(Integer.parseInt(form.group(4)))
            .withParallelism(Integer.parseInt(form.group(5)))
            .withSalt(Base64.getDecoder().decode(form.group(6)))
            .build();
    return Optional.of(new PhcArgon2(parameters, Base64.getDecoder().decode(form.group(7))));
  }

  Argon2Parameters parameters() {
    return parameters;
  }

  byte[] hash() {
    return hash;
  }

  String text() {
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            parameters.getVersion(),
            parameters.getMemory(),
            parameters.getIterations(),
            parameters.getLanes(),
            base64.encodeToString(parameters.getSalt()),
            base64.encodeToString(hash));
  }
}
