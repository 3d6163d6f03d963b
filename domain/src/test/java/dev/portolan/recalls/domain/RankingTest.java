package dev.portolan.recalls.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  @Test
  void a_product_that_is_asked_for_in_full_has_the_full_score() {
    var places = rank("stroller baxa", candidate(1, 0, "notice\nbaxa stroller"));
    assertThat(places.getFirst().score()).isEqualTo(Score.FULL);
  }

  @Test
  void the_more_words_fit_the_better() {
    assertThat(
            rank(
                "baxa baby stroller",
                candidate(1, 0, "orvo recalls baby monitor"),
                candidate(2, 0, "baxa baby strollers"),
                candidate(3, 0, "baxa umbrella"),
                candidate(4, 0, "orvo baby stroller"),
                candidate(5, 0, "something else")))
        .extracting(place -> place.id().value())
        .startsWith(2L, 4L)
        .doesNotContain(5L);
  }

  @Test
  void little_else_beside_it_is_better_than_much() {
    assertThat(
            rank(
                "fan",
                candidate(1, 0, "tower fan with remote control and timer"),
                candidate(2, 0, "tower fan")))
        .extracting(place -> place.id().value())
        .containsExactly(2L, 1L);
  }

  @Test
  void two_words_written_as_one_fit_either_way() {
    assertThat(rank("airfryer", candidate(1, 0, "air fryer")).getFirst().score())
        .isEqualTo(Score.FULL);
    assertThat(rank("air fryer", candidate(1, 0, "airfryer"))).hasSize(1);
  }

  @Test
  void the_order_does_not_depend_on_who_found_them_first() {
    var candidates = new ArrayList<Candidate>();
    for (int i = 1; i <= 40; i++) {
      candidates.add(candidate(i, i % 3, i % 2 == 0 ? "space heater" : "space heaters of baxa"));
    }
    var terms = SearchTerms.of("q", "baxa space heater");
    var expected = Ranking.rank(terms, candidates);
    assertThat(expected).isSortedAccordingTo(Place.BEST_FIRST).hasSize(40);
    Collections.shuffle(candidates, new Random(1));
    assertThat(Ranking.rank(terms, candidates)).isEqualTo(expected);
  }

  @Test
  void words_of_every_title_count_only_when_there_are_no_others() {
    assertThat(SearchTerms.of("q", "Recall of THE kettle due to hazard").words())
        .containsExactly("kettle");
    assertThat(SearchTerms.of("q", "The recall").words()).containsExactly("the", "recall");
    assertThat(SearchTerms.of("q", "a b c d e f g h i j k l m").words()).hasSize(10);
    assertThatThrownBy(() -> SearchTerms.of("q", "?!")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> SearchTerms.of("q", "x".repeat(201))).isInstanceOf(Invalid.class);
  }

  @Test
  void a_search_text_comes_back_as_it_was_written() {
    var text = SearchText.parse("recalled kettles\nbaxa kettle");
    assertThat(SearchText.parse(text.asText())).isEqualTo(text);
    assertThat(text.words()).containsExactly("recalled", "kettles", "baxa", "kettle");
  }

  private static List<Place> rank(String query, Candidate... candidates) {
    return Ranking.rank(SearchTerms.of("q", query), List.of(candidates));
  }

  private static Candidate candidate(long id, int days, String text) {
    return new Candidate(new RecallId(id), DAY.plusDays(days), SearchText.parse(text));
  }
}
