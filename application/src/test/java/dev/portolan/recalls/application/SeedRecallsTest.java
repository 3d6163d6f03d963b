package dev.portolan.recalls.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.recalls.application.port.InMemoryRecalls;
import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import org.junit.jupiter.api.Test;

class SeedRecallsTest {

  private final RecallStore store = InMemoryRecalls.store();
  private final SeedRecalls seed = new SeedRecalls(store.recalls(), store.transactions());

  @Test
  void seeding_again_adds_only_what_is_missing() {
    assertThat(seed(1)).isEqualTo(300);
    assertThat(seed(1)).isZero();
    assertThat(seed(2)).isEqualTo(300);
  }

  @Test
  void all_are_marked_and_the_same_each_time() {
    var first = DemoRecalls.block(3);
    assertThat(first)
        .hasSize(DemoRecalls.BLOCK)
        .isEqualTo(DemoRecalls.block(3))
        .allMatch(recall -> recall.key().isDemo())
        .allMatch(recall -> recall.products().getFirst().upcs().getFirst().hasRightCheckDigit());
    assertThat(first.stream().map(Recall::key)).doesNotHaveDuplicates();
    assertThat(first.getFirst().key()).isEqualTo(new RecallKey(RecallKey.DEMO, "000901"));
  }

  @Test
  void only_who_may_bring_recalls_in_seeds() {
    var command = new SeedRecalls.Command(1, _ -> {});
    assertThatThrownBy(() -> seed.handle(new Actor.Anonymous("r"), command))
        .isInstanceOf(Forbidden.class);
  }

  private long seed(int scale) {
    return seed.handle(new Actor.Operator("r"), new SeedRecalls.Command(scale, _ -> {}));
  }
}
