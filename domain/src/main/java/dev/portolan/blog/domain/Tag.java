package dev.portolan.blog.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * A word or a few that an article is filed under: any text of 1 to {@value #MAX_LENGTH} characters
 * without control characters. Case counts.
 */
public record Tag(String value) {

  public static final int MAX_LENGTH = 50;

  public Tag {
    Text.kept("tagList", value, MAX_LENGTH);
    if (Text.hasControl(value)) {
      throw Invalid.field("tagList", "must not contain control characters");
    }
  }

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid it is missing, blank, too long or has control characters
   */
  public static Tag of(@Nullable String value) {
    return new Tag(Text.required("tagList", value, MAX_LENGTH));
  }
}
