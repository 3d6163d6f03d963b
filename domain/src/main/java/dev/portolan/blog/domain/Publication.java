package dev.portolan.blog.domain;

import java.time.Instant;
import java.util.Optional;

/** Whether the world may read an article. */
public sealed interface Publication {

  /** Since when; empty for a draft. */
  default Optional<Instant> since() {
    return Optional.empty();
  }

  /** Only its author and moderators see it. */
  record Draft() implements Publication {}

  /**
   * Everybody sees it.
   *
   * @param at when that began: lists are sorted by it
   */
  record Published(Instant at) implements Publication {
    @Override
    public Optional<Instant> since() {
      return Optional.of(at);
    }
  }
}
