package dev.portolan.recalls.application;

import static dev.portolan.recalls.application.port.RecallStore.NEW_YEAR;
import static dev.portolan.recalls.application.port.RecallStore.product;
import static dev.portolan.recalls.application.port.RecallStore.recall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.recalls.application.port.InMemoryRecalls;
import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.recalls.domain.CheckedProduct;
import dev.portolan.recalls.domain.Verdict;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Invalid;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckSafetyTest {

  private final RecallStore store = InMemoryRecalls.store();
  private final CheckSafety check =
      new CheckSafety(store.recalls(), store.search(), store.transactions());

  @Test
  void each_product_gets_its_verdict_in_order() {
    store.add(
        recall("1", NEW_YEAR, product("Baxa", "Kettle", "BX-200", "012345678905")),
        recall("2", NEW_YEAR, product("Orvo", "Table Lamp", "", "")));
    var report =
        check(
            CheckedProduct.of("Unknown", null, null, "012345678905"),
            CheckedProduct.of("Kettel", "Baxa", "BX200", null),
            CheckedProduct.of("table lamps", null, null, null),
            CheckedProduct.of("Umbrella", "Zuvo", null, null));
    assertThat(report.verdicts())
        .extracting(Verdict::kind)
        .containsExactly(
            Verdict.Kind.RECALLED,
            Verdict.Kind.RECALLED,
            Verdict.Kind.POSSIBLE_MATCH,
            Verdict.Kind.NO_KNOWN_RECALL);
    assertThat(report.coverage()).isEqualTo(new Coverage(Optional.of(NEW_YEAR), false));
  }

  @Test
  void invented_recalls_reach_nowhere_once_there_are_others() {
    var lamp = CheckedProduct.of("Lamp", null, null, null);
    assertThat(check(lamp).coverage()).isEqualTo(new Coverage(Optional.empty(), false));
    store.seed();
    assertThat(check(lamp).coverage().demo()).isTrue();
    store.add(recall("1", NEW_YEAR.minusYears(9), product("Orvo", "Fan", "", "")));
    assertThat(check(lamp).coverage())
        .isEqualTo(new Coverage(Optional.of(NEW_YEAR.minusYears(9)), false));
  }

  @Test
  void none_and_too_many_products_are_refused() {
    var lamp = CheckedProduct.of("Lamp", null, null, null);
    assertThatThrownBy(() -> new CheckSafety.Command(List.of())).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new CheckSafety.Command(Collections.nCopies(21, lamp)))
        .isInstanceOf(Invalid.class);
    assertThat(new CheckSafety.Command(Collections.nCopies(20, lamp)).products()).hasSize(20);
  }

  private SafetyReport check(CheckedProduct... products) {
    return check.handle(new Actor.Anonymous("r"), new CheckSafety.Command(List.of(products)));
  }
}
