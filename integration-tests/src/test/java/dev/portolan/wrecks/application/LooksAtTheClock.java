package dev.portolan.wrecks.application;

import java.time.Instant;

/** Asks the machine for the time. */
public final class LooksAtTheClock {
  Instant now() {
    return Instant.now();
  }
}
