package dev.portolan.blog.domain;

import dev.portolan.shared.domain.Text;
import org.jspecify.annotations.Nullable;

/** An article's title: 1 to 200 characters. */
public record Title(String value) {

  public static final int MAX_LENGTH = 200;

  public Title {
    Text.kept("title", value, MAX_LENGTH);
  }

  /**
   * Takes what a caller sent.
   *
   * @throws dev.portolan.shared.domain.Invalid it is missing, blank or too long
   */
  public static Title of(@Nullable String value) {
    return new Title(Text.required("title", value, MAX_LENGTH));
  }
}
