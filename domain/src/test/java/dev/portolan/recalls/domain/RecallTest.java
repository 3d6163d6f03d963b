package dev.portolan.recalls.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecallTest {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final Product LAMP =
      new Product("Lamp", Optional.empty(), Optional.empty(), List.of());

  @Test
  void what_breaks_a_rule_cannot_exist() {
    refused("number", () -> RecallKey.of("CPSC", null));
    refused("number", () -> RecallKey.of("CPSC", "1\n2"));
    refused("agency", () -> new RecallKey("cpsc", "1"));
    refused("title", () -> recall(" ", DAY, "https://x.example", List.of(LAMP)));
    refused(
        "date", () -> recall("T", LocalDate.of(1800, 1, 1), "https://x.example", List.of(LAMP)));
    refused("url", () -> recall("T", DAY, "javascript:alert(1)", List.of(LAMP)));
    refused("products", () -> recall("T", DAY, "https://x.example", List.of()));
    refused("name", () -> new Product("", Optional.empty(), Optional.empty(), List.of()));
  }

  @Test
  void sentences_are_put_on_one_line_each_and_empty_ones_go() {
    assertThat(recall("T", DAY, "https://x.example", List.of(LAMP)).hazards())
        .containsExactly("It burns. And bites.");
  }

  @Test
  void only_invented_ones_are_demo() {
    assertThat(new RecallKey(RecallKey.DEMO, "1").isDemo()).isTrue();
    assertThat(new RecallKey("CPSC", "1").isDemo()).isFalse();
  }

  @Test
  void only_who_may_brings_recalls_in() {
    RecallPolicy.requireMayImport(new Actor.Operator("r"));
    RecallPolicy.requireMayImport(
        new Actor.SignedIn(new UserId(1), Set.of(RecallPolicy.IMPORT), "r"));
    assertThatThrownBy(() -> RecallPolicy.requireMayImport(new Actor.Anonymous("r")))
        .isInstanceOf(Forbidden.class);
  }

  private static Recall recall(String title, LocalDate date, String url, List<Product> products) {
    return new Recall(
        new RecallKey("CPSC", "1"),
        date,
        title,
        "",
        Optional.of(url),
        List.of("It burns.\n And\tbites.", "  "),
        List.of(),
        products);
  }

  private static void refused(String field, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.errors()).containsOnlyKeys(field));
  }
}
