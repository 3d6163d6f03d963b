package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address, at most {@value #MAX_LENGTH} characters. Whether it receives mail is found out
 * by sending some, so only what can never be one is refused.
 */
public record Email(String value) {

  public static final int MAX_LENGTH = 254;

  private static final String FIELD = "email";
  private static final Pattern SHAPE =
      Pattern.compile("[^@\\p{Z}\\p{Cc}\\p{Cf}]++@[^@\\p{Z}\\p{Cc}\\p{Cf}]++");

  public Email {
    Text.required(FIELD, value, MAX_LENGTH);
    if (!SHAPE.matcher(value).matches()) {
      throw Invalid.field(FIELD, "is not an e-mail address");
    }
  }

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid it is missing, blank, too long or no address
   */
  public static Email of(@Nullable String value) {
    return new Email(Text.required(FIELD, value, MAX_LENGTH));
  }

  /** Reads an address that somebody signs in with; empty when nobody can have it. */
  public static Optional<Email> parse(String value) {
    try {
      return Optional.of(of(value));
    } catch (Invalid _) {
      return Optional.empty();
    }
  }

  /** The same for all addresses that count as one: unique among the users. */
  public String key() {
    return Folding.fold(value);
  }
}
