package dev.portolan.vocabulary.persistence;

import dev.portolan.vocabulary.application.port.Chance;
import java.util.random.RandomGenerator;

/** Chance of a generator. */
record RandomChance(RandomGenerator random) implements Chance {

  @Override
  public int below(int bound) {
    return random.nextInt(bound);
  }
}
