package dev.portolan.blog.domain;

import dev.portolan.shared.domain.Text;
import org.jspecify.annotations.Nullable;

/** What a comment says: 1 to 10,000 characters. */
public record CommentBody(String value) {

  public static final int MAX_LENGTH = 10_000;

  public CommentBody {
    Text.kept("body", value, MAX_LENGTH);
  }

  /**
   * Takes what a caller sent.
   *
   * @throws dev.portolan.shared.domain.Invalid it is missing, blank or too long
   */
  public static CommentBody of(@Nullable String value) {
    return new CommentBody(Text.required("body", value, MAX_LENGTH));
  }
}
