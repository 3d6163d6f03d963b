package dev.portolan.recalls.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.recalls.domain.Verdict.Kind;
import dev.portolan.shared.domain.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

  private static final RecallId ID = new RecallId(1);

  private final StoredRecall kettle =
      new StoredRecall(
          ID,
          recallOf(
              product("Baxa Home Products Inc.", "BX-200, BX-300", "012345678905"),
              product("Orvo", "O-1", "036000291452")));

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
  void the_same_model_comes_before_names_that_are_alike() {
    var alike = new ArrayList<StoredRecall>();
    var scores = new HashMap<RecallId, Score>();
    for (long id = 2; id < 10; id++) {
      alike.add(new StoredRecall(new RecallId(id), kettle.recall()));
      scores.put(new RecallId(id), Score.of(0.9));
    }
    var pan = new Product("Pan", Optional.of("Zyx"), Optional.of("Z-77"), List.of());
    alike.add(new StoredRecall(ID, recallOf(pan)));

    var verdict = Verdict.of(CheckedProduct.of("Kettle", null, "Z-77", null), alike, scores);

    assertThat(verdict.kind()).isEqualTo(Kind.POSSIBLE_MATCH);
    assertThat(verdict.matches()).hasSize(Verdict.MAX_MATCHES);
    assertThat(verdict.matches().getFirst().reasons()).containsExactly(Reason.SAME_MODEL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "Various", "Model: unknown", "All models", "(none)"})
  void what_stands_in_for_a_model_is_none(String written) {
    assertThat(ModelNumber.allOf(written)).isEmpty();
    assertThat(ModelNumber.of(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Model(s): ZX200 # zx200",
        "Model No. ZX500 (black) # zx500",
        "Kettle (ZX510) # zx510",
        "ZX600 ZX700 # zx600",
        "ZX600 ZX700 # zx700",
        "ZX-300 through ZX-320 # zx300",
        "ZX-300 through ZX-320 # zx310",
        "ZX-300 to 320 # zx320",
        "A098 thru A102 # a100",
      })
  void a_model_is_found_as_people_write_it(String written, String key) {
    assertThat(ModelNumber.allOf(written)).extracting(ModelNumber::key).contains(key);
  }

  @Test
  void a_range_that_is_none_names_its_ends_only() {
    assertThat(ModelNumber.allOf("AB100 through CD105"))
        .extracting(ModelNumber::key)
        .containsExactlyInAnyOrder("ab100", "cd105");
    assertThat(ModelNumber.allOf("X1 through X999999999")).hasSize(1 + 1);
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

  @ParameterizedTest
  @CsvSource({
    "04252614, 042100005264",
    "01234531, 012300000451",
    "01234543, 012340000053",
    "01234565, 012345000065"
  })
  void an_abridged_bar_code_is_its_long_one(String abridged, String whole) {
    assertThat(Upc.of(abridged).hasRightCheckDigit()).isTrue();
    assertThat(Upc.of(abridged).canonical()).isEqualTo(Upc.of(whole).canonical());
  }

  @Test
  void a_bar_code_is_read_with_what_people_and_programs_put_between_its_digits() {
    assertThat(Upc.of("0\u00a036000\u201329145 2").digits()).isEqualTo("036000291452");
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

  private static Recall recallOf(Product... products) {
    return new Recall(
        new RecallKey("TEST", "1"),
        LocalDate.of(2024, 1, 1),
        "Baxa Recalls Kettles",
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(products));
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
