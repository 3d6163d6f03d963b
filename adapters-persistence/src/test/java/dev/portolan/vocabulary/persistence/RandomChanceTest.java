package dev.portolan.vocabulary.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomChanceTest {

  @Test
  void every_number_below_the_bound_comes_and_no_other() {
    var chance = new RandomChance(new Random(7));
    assertThat(IntStream.range(0, 200).map(_ -> chance.below(3)).distinct().sorted())
        .containsExactly(0, 1, 2);
    assertThat(chance.below(1)).isZero();
  }
}
