package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What words are about: lower-case letters from a to z, in words joined by hyphens, at most {@value
 * #MAX_LENGTH} characters.
 */
public record Theme(String value) {

  public static final int MAX_LENGTH = 40;
  private static final Pattern SHAPE = Pattern.compile("[a-z]+(-[a-z]+)*");

  public Theme {
    Text.required("theme", value, MAX_LENGTH);
    if (!SHAPE.matcher(value).matches()) {
      throw Invalid.field("theme", "must be lower-case words joined by hyphens");
    }
  }

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid it is missing, too long, or has another shape
   */
  public static Theme of(@Nullable String value) {
    return new Theme(Text.required("theme", value, MAX_LENGTH));
  }
}
