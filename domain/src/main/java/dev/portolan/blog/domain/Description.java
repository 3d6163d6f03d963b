package dev.portolan.blog.domain;

import dev.portolan.shared.domain.Text;
import org.jspecify.annotations.Nullable;

/** What an article is about, in a sentence or two: 1 to 500 characters. */
public record Description(String value) {

  public static final int MAX_LENGTH = 500;

  public Description {
    Text.kept("description", value, MAX_LENGTH);
  }

  /**
   * Takes what a caller sent.
   *
   * @throws dev.portolan.shared.domain.Invalid it is missing, blank or too long
   */
  public static Description of(@Nullable String value) {
    return new Description(Text.required("description", value, MAX_LENGTH));
  }
}
