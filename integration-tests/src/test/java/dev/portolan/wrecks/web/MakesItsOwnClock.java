package dev.portolan.wrecks.web;

import java.time.InstantSource;

/** Takes a clock, but its own. */
public final class MakesItsOwnClock {
  InstantSource clock() {
    return InstantSource.system();
  }
}
