package dev.portolan.wrecks.domain;

import java.util.Random;

/** Decides by chance. */
public final class RollsDice {
  int roll() {
    return new Random().nextInt(6);
  }
}
