package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a user says of themselves: 1 to {@value #MAX_LENGTH} characters. */
public record Bio(String value) {

  public static final int MAX_LENGTH = 1000;

  public Bio {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an empty bio is none");
    }
    Text.atMost("bio", value, MAX_LENGTH);
  }

  /**
   * Takes what a caller sent; nothing and the empty text both mean none.
   *
   * @throws Invalid it is too long
   */
  public static Optional<Bio> of(@Nullable String value) {
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(new Bio(value));
  }
}
