package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * A password that somebody chose: {@value #MIN_LENGTH} to {@value #MAX_LENGTH} characters of any
 * kind. The rule holds where one is chosen, never where one is tried: older ones must go on
 * working.
 */
public record Password(String value) {

  public static final int MIN_LENGTH = 8;
  public static final int MAX_LENGTH = 128;

  private static final String FIELD = "password";

  public Password {
    Text.required(FIELD, value, MAX_LENGTH);
    if (Text.length(value) < MIN_LENGTH) {
      throw Invalid.field(FIELD, "is too short (minimum is " + MIN_LENGTH + " characters)");
    }
  }

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid it is missing, blank, too short or too long
   */
  public static Password of(@Nullable String value) {
    return new Password(Text.required(FIELD, value, MAX_LENGTH));
  }

  /** Never the password: logs and messages quote values. */
  @Override
  public String toString() {
    return "Password[redacted]";
  }
}
