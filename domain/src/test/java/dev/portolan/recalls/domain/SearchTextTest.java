package dev.portolan.recalls.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void the_title_and_each_product_are_a_line_of_telling_words() {
    var text =
        SearchText.of(
            recall(
                "Acme Recalls Lamps Due to Fire Hazard",
                List.of(product("Acme", "Desk Lamp"), product("", "Floor lamp, large"))));
    assertThat(text.lines())
        .containsExactly(
            List.of("acme", "lamps", "fire"),
            List.of("acme", "desk", "lamp"),
            List.of("floor", "lamp", "large"));
  }

  @Test
  void a_word_stands_once_in_a_line_and_a_line_once_in_the_text() {
    var text =
        SearchText.of(
            recall(
                "Lamp, lamp!",
                List.of(product("Acme", "Acme"), product("ACME", "acme"), product("", "The"))));
    assertThat(text.lines()).containsExactly(List.of("lamp"), List.of("acme"));
  }

  @Test
  void what_is_too_long_ends_with_a_whole_product() {
    var products = new ArrayList<Product>();
    // 1,000 of the title and 38 times 500 are 20,000
    IntStream.range(0, 38).forEach(i -> products.add(product("", tenWordsOf49Letters(i))));
    products.add(product("", "x"));
    products.add(product("", "y"));
    var text = SearchText.of(recall("z".repeat(1_000), products));
    assertThat(text.lines()).hasSize(39).doesNotContain(List.of("x"), List.of("y"));
    assertThat(text.lines().getLast().getFirst()).startsWith("lbaa");
  }

  @Test
  void as_a_text_it_reads_back() {
    var text = new SearchText(List.of(List.of("acme", "lamp"), List.of("desk")));
    assertThat(text.asText()).isEqualTo("acme lamp\ndesk");
    assertThat(SearchText.parse("acme lamp\ndesk")).isEqualTo(text);
    assertThat(SearchText.parse("")).isEqualTo(new SearchText(List.of()));
    assertThat(SearchText.parse(" acme  lamp \n\n  \ndesk\n")).isEqualTo(text);
  }

  @Test
  void its_words_are_those_of_all_lines_each_once() {
    var text = new SearchText(List.of(List.of("acme", "lamp"), List.of("desk", "lamp")));
    assertThat(text.words()).containsExactly("acme", "lamp", "desk");
  }

  private static String tenWordsOf49Letters(int product) {
    String letters = "" + (char) ('a' + product % 26) + (char) ('a' + product / 26);
    var words = IntStream.range(0, 10).mapToObj(i -> letters + (char) ('a' + i) + "a".repeat(46));
    return String.join(" ", words.toList());
  }

  private static Product product(String brand, String name) {
    return new Product(
        name, brand.isEmpty() ? Optional.empty() : Optional.of(brand), Optional.empty(), List.of());
  }

  private static Recall recall(String title, List<Product> products) {
    return new Recall(
        new RecallKey("CPSC", "1"),
        LocalDate.of(2024, 1, 1),
        title,
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        products);
  }
}
