package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a user's picture is: an address with http or https and at most {@value #MAX_LENGTH}
 * characters. Other schemes would run in a reader's browser.
 */
public record ImageUrl(String value) {

  public static final int MAX_LENGTH = 2048;

  private static final Pattern SHAPE =
      Pattern.compile("(?i)https?://[^/?#\\\\\"<>\\p{Z}\\p{Cc}]++[^\\\\\"<>\\p{Z}\\p{Cc}]*+");

  public ImageUrl {
    Text.atMost("image", value, MAX_LENGTH);
    if (!SHAPE.matcher(value).matches()) {
      throw Invalid.field("image", "must be an http or https URL");
    }
  }

  /**
   * Takes what a caller sent; nothing and the empty text both mean none.
   *
   * @throws Invalid it is too long, no address, or of another scheme
   */
  public static Optional<ImageUrl> of(@Nullable String value) {
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(new ImageUrl(value));
  }
}
