package dev.portolan.accounts.domain;

import java.time.Instant;

/** Whether an account may be used. */
public sealed interface Standing {

  /** It may. */
  record Active() implements Standing {}

  /**
   * It may not: nobody signs in to it, and its tokens are gone.
   *
   * @param since when an admin shut it out
   */
  record Disabled(Instant since) implements Standing {}
}
