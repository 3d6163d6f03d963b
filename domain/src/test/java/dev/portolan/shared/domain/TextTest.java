package dev.portolan.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\n",
        "\u3000",
        "\u00A0",
        "\u2007",
        "\u202F",
        "\u200B",
        "\u200C",
        "\u200D",
        "\u2060",
        "\uFEFF",
        "\u3164",
        "\u0001",
        "\u00AD",
        "\u034F",
        "\u115F",
        "\u180E",
        "\u202E",
        "\u2800",
        "\uFE0F",
        " \u00A0\u200B \uFEFF"
      })
  void what_nobody_sees_is_blank(String text) {
    assertThatThrownBy(() -> Text.required("title", text, 100))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal ->
                assertThat(refusal.errors()).isEqualTo(Map.of("title", List.of("can't be blank"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12\u00A0km",
        "\u00A0a",
        "\uFEFFa",
        "\u0645\u06CC\u200C\u062E",
        "\u3164\u314E",
        "\u200B."
      })
  void among_what_is_seen_it_stays_as_it_is(String text) {
    assertThat(Text.required("title", text, 100)).isEqualTo(text);
  }

  @Test
  void an_emoji_keeps_its_joiners() {
    String sailors = "\uD83D\uDC69\u200D\u2708\uFE0F";
    assertThat(Text.required("title", sailors, 100)).isEqualTo(sailors);
  }

  @Test
  void what_was_taken_before_stays_readable() {
    assertThat(Text.kept("title", "\u00A0\u200B", 100)).isEqualTo("\u00A0\u200B");
    assertThatThrownBy(() -> Text.kept("title", " ", 100)).isInstanceOf(Invalid.class);
  }
}
