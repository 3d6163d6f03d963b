package dev.portolan.wrecks.application;

import java.time.Instant;
import java.util.function.Supplier;

/** Asks the machine for the time, a bit later. */
public final class LooksAtTheClockByReference {
  Supplier<Instant> now() {
    return Instant::now;
  }
}
