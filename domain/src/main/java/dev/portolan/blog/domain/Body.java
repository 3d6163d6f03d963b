package dev.portolan.blog.domain;

import dev.portolan.shared.domain.Text;
import org.jspecify.annotations.Nullable;

/** An article's text in Markdown, kept as its author wrote it: 1 to 100,000 characters. */
public record Body(String value) {

  public static final int MAX_LENGTH = 100_000;

  public Body {
    Text.kept("body", value, MAX_LENGTH);
  }

  /**
   * Takes what a caller sent.
   *
   * @throws dev.portolan.shared.domain.Invalid it is missing, blank or too long
   */
  public static Body of(@Nullable String value) {
    return new Body(Text.required("body", value, MAX_LENGTH));
  }
}
