package dev.portolan.recalls.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.recalls.domain.Verdict.Kind;
import dev.portolan.shared.domain.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final RecallId ID = new RecallId(1);

  private final StoredRecall kettle =
      new StoredRecall(
          ID,
          new Recall(
              new RecallKey("TEST", "1"),
              LocalDate.of(2024, 1, 1),
              "Baxa Recalls Kettles",
              "",
              Optional.empty(),
              List.of(),
              List.of(),
              List.of(
                  product("Baxa Home Products Inc.", "BX-200, BX-300", "012345678905"),
                  product("Orvo", "O-1", "036000291452"))));

  @Test
  void a_bar_code_decides_alone() {
    var verdict = judge("Anything", null, null, "0-012345-678905");
    assertThat(verdict.kind()).isEqualTo(Kind.RECALLED);
    assertThat(verdict.matches().getFirst().reasons()).containsExactly(Reason.SAME_UPC);
    assertThat(verdict.matches().getFirst().score()).isEqualTo(Score.FULL);
    assertThat(judge("Anything", null, null, "012345678912").kind())
        .isEqualTo(Kind.NO_KNOWN_RECALL);
  }

  @Test
  void a_model_decides_only_with_its_brand() {
    assertThat(judge("Kettle", "BAXA", "bx 300", null).kind()).isEqualTo(Kind.RECALLED);
    assertThat(judge("Kettle", "Baxa Home Products", "Model BX300", null).kind())
        .isEqualTo(Kind.RECALLED);
    assertThat(judge("Kettle", "Orvo", "BX-300", null).matches().getFirst().reasons())
        .as("the model of one product and the brand of another")
        .containsExactly(Reason.SAME_MODEL, Reason.SAME_BRAND);
    assertThat(judge("Kettle", null, "BX-300", null).kind()).isEqualTo(Kind.POSSIBLE_MATCH);
    assertThat(judge("Kettle", "Baxa", "BX-30", null).kind()).isEqualTo(Kind.NO_KNOWN_RECALL);
  }

  @Test
  void a_name_that_is_alike_is_a_guess_and_a_brand_alone_is_none() {
    var alike = judge(0.7, "Kettle", "Baxa", null, null);
    assertThat(alike.kind()).isEqualTo(Kind.POSSIBLE_MATCH);
    assertThat(alike.matches().getFirst().reasons())
        .containsExactly(Reason.SAME_BRAND, Reason.SIMILAR_NAME);
    assertThat(judge(0.5, "Kettle", "Baxa", null, null).kind()).isEqualTo(Kind.NO_KNOWN_RECALL);
  }

  @Test
  void models_are_told_apart_from_prose() {
    assertThat(ModelNumber.allOf("BX-200, BX 300 and Model No. 4/5"))
        .extracting(ModelNumber::key)
        .contains("bx200", "bx300", "45");
    assertThat(ModelNumber.allOf("see the label on the bottom of the product")).isEmpty();
    assertThat(ModelNumber.of("?")).isEmpty();
  }

  @Test
  void a_bar_code_has_its_lengths_and_a_check_digit() {
    for (String text : List.of("", "1234567", "123456789", "123456789012345", "12345678901x")) {
      assertThatThrownBy(() -> Upc.of(text)).as(text).isInstanceOf(Invalid.class);
      assertThat(Upc.read(text)).isEmpty();
    }
    assertThat(Upc.of("036000291452").hasRightCheckDigit()).isTrue();
    assertThat(Upc.of("4006381333931").hasRightCheckDigit()).isTrue();
    assertThat(Upc.of("96385074").hasRightCheckDigit()).isTrue();
    assertThat(Upc.of("036000291453").hasRightCheckDigit()).isFalse();
  }

  @Test
  void a_question_names_all_that_is_wrong_with_it() {
    assertThatThrownBy(() -> CheckedProduct.of(" ", "x".repeat(201), null, "12"))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.errors()).containsOnlyKeys("name", "brand", "upc"));
    assertThatThrownBy(() -> CheckedProduct.of("?!", null, null, null)).isInstanceOf(Invalid.class);
    assertThat(CheckedProduct.of("x".repeat(200), "y".repeat(200), "", "").terms().words())
        .isNotEmpty();
  }

  private Verdict judge(
      String name, @Nullable String brand, @Nullable String model, @Nullable String upc) {
    return judge(0, name, brand, model, upc);
  }

  private Verdict judge(
      double score,
      String name,
      @Nullable String brand,
      @Nullable String model,
      @Nullable String upc) {
    return Verdict.of(
        CheckedProduct.of(name, brand, model, upc), List.of(kettle), Map.of(ID, Score.of(score)));
  }

  private static Product product(String brand, String models, String upc) {
    return new Product("Kettle", Optional.of(brand), Optional.of(models), List.of(Upc.of(upc)));
  }
}
