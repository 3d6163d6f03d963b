package dev.portolan.copy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

  @ParameterizedTest
  @EnumSource(Rule.class)
  void each_rule_is_found_by_its_word(Rule rule) {
    assertThat(rule.word()).matches("[a-z]+(-[a-z]+)+");
    assertThat(Rule.of(rule.word())).contains(rule);
  }

  @Test
  void a_word_is_the_name_in_lower_case_with_hyphens() {
    assertThat(Rule.EMPTY_TO_NULL.word()).isEqualTo("empty-to-null");
    assertThat(Rule.of("EMPTY-TO-NULL")).isEmpty();
    assertThat(Rule.of("empty_to_null")).isEmpty();
  }

  @Test
  void a_rule_holds_for_all_columns_or_for_one_whose_case_does_not_matter() {
    var rules = Rules.parse(List.of("iso-time", "trim-nul:Users.Bio", "iso-time:users.bio"));
    assertThat(rules.of("users", "bio")).containsExactly(Rule.ISO_TIME, Rule.TRIM_NUL);
    assertThat(rules.of("users", "name")).containsExactly(Rule.ISO_TIME);
    assertThat(rules.of("ships", "bio")).containsExactly(Rule.ISO_TIME);
  }

  @Test
  void rules_keep_the_order_in_which_they_were_given() {
    assertThat(Rules.parse(List.of("to-utc", "iso-time")).of("t", "a"))
        .containsExactly(Rule.TO_UTC, Rule.ISO_TIME);
  }

  @Test
  void without_rules_no_value_may_change() {
    assertThat(Rules.NONE.isEmpty()).isTrue();
    assertThat(Rules.NONE.of("t", "a")).isEmpty();
    assertThat(Rules.parse(List.of("iso-time")).isEmpty()).isFalse();
  }

  @Test
  void a_column_that_is_not_there_is_a_stranger() {
    var rules = Rules.parse(List.of("iso-time", "trim-nul:t.A", "trim-nul:t.b", "to-utc:u.a"));
    assertThat(rules.strangers(Set.of("t.a", "t.c"))).containsExactlyInAnyOrder("t.b", "u.a");
    assertThat(rules.strangers(Set.of("t.a", "t.b", "u.a"))).isEmpty();
  }

  @Test
  void an_unknown_word_is_refused_with_all_that_there_are() {
    assertThatThrownBy(() -> Rules.parse(List.of("round")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no rule \"round\": empty-to-null, text-to-blob, blob-to-text, trim-nul,"
                + " trim-blanks, uuid-forms, text-to-number, real-to-integer, bool-words,"
                + " epoch-seconds, epoch-millis, iso-time, assume-utc, to-utc, cut-nanos,"
                + " number-to-text, pad-char");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-time:", "iso-time:bio", "iso-time:.bio"})
  void a_column_is_named_with_its_table(String text) {
    assertThatThrownBy(() -> Rules.parse(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + text + "\" names no column: write iso-time:TABLE.COLUMN");
  }

  @Test
  void a_table_may_have_a_name_of_one_letter() {
    assertThat(Rules.parse(List.of("iso-time:t.a")).of("t", "a")).containsExactly(Rule.ISO_TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "epoch-seconds epoch-millis",
        "epoch-millis epoch-seconds",
        "epoch-seconds:t.a epoch-millis",
        "epoch-millis:t.a epoch-seconds:T.A"
      })
  void one_number_does_not_count_seconds_and_milliseconds(String rules) {
    assertThatThrownBy(() -> Rules.parse(List.of(rules.split(" ", -1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a number counts seconds or milliseconds: name the columns");
    assertThat(Rules.parse(List.of("epoch-seconds:t.a", "epoch-millis:t.b")).isEmpty()).isFalse();
  }
}
