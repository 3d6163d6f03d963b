package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a user is called and addressed: 1 to {@value #MAX_LENGTH} letters of any script, digits, and
 * {@code _ . -}; not dots alone, which mean something else in an address.
 */
public record Username(String value) {

  public static final int MAX_LENGTH = 64;

  private static final String FIELD = "username";
  private static final String RULE = "may only have letters, digits, and _ . -";
  // Marks count as letters: many scripts write their vowels so.
  private static final Pattern SHAPE =
      Pattern.compile("[\\p{L}\\p{Nd}_.-][\\p{L}\\p{M}\\p{Nd}_.-]*+");
  private static final Pattern DOTS = Pattern.compile("\\.++");

  public Username {
    Text.kept(FIELD, value, MAX_LENGTH);
    if (!SHAPE.matcher(value).matches()) {
      throw Invalid.field(FIELD, RULE);
    }
    if (DOTS.matcher(value).matches()) {
      throw Invalid.field(FIELD, "can't be dots only");
    }
  }

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid it is missing, blank, too long or has other characters
   */
  public static Username of(@Nullable String value) {
    var text = Text.required(FIELD, value, MAX_LENGTH);
    if (Text.hasIgnorable(text)) {
      // Two names that differ in such a character alone would look the same.
      throw Invalid.field(FIELD, RULE);
    }
    // A letter and its accent may come as one character or as two: kept as one.
    return new Username(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /** Reads a name that stands in an address; empty when nobody can be called so. */
  public static Optional<Username> parse(String value) {
    try {
      return Optional.of(of(value));
    } catch (Invalid _) {
      return Optional.empty();
    }
  }

  /** The same for all names that count as one: unique among the users. */
  public String key() {
    return Folding.fold(value);
  }
}
