package dev.portolan.blog.web;

import dev.portolan.blog.application.port.Author;
import org.jspecify.annotations.Nullable;

/** Who wrote something, as the contract's Profile. */
record AuthorJson(
    String username, @Nullable String bio, @Nullable String image, boolean following) {

  static AuthorJson of(Author author) {
    return new AuthorJson(
        author.username(),
        author.bio().orElse(null),
        author.image().orElse(null),
        author.following());
  }
}
