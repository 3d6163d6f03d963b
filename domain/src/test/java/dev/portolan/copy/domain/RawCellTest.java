package dev.portolan.copy.domain;

import static dev.portolan.copy.domain.Cells.cell;
import static dev.portolan.copy.domain.Cells.notation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawCellTest {

  private static final String A38 = "61".repeat(38);

  @ParameterizedTest
  @ValueSource(strings = {"null", "i 5", "r 0.5", "t abc", "b 00ff"})
  void a_cell_takes_over_what_another_holds(String given) {
    var cell = cell("t before");
    cell.set(cell(given));
    assertThat(notation(cell)).isEqualTo(given);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "i 5", "r 0.5"})
  void only_a_text_and_a_blob_have_bytes(String given) {
    var cell = cell("t before");
    cell.set(cell(given));
    assertThat(cell.bytes()).isEmpty();
    assertThat(new RawCell().storage()).isEqualTo(StorageClass.NULL);
  }

  @Test
  void a_cell_that_is_filled_again_forgets_its_bytes() {
    var cell = cell("t before");
    cell.setInteger(5);
    assertThat(cell.bytes()).isEmpty();
    cell.setBlob(new byte[] {1});
    cell.setReal(0.5);
    assertThat(cell.bytes()).isEmpty();
    cell.setBlob(new byte[] {1});
    cell.setNull();
    assertThat(cell.bytes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "null                | NULL",
        "i -5                | -5",
        "r 0.5               | 0.5",
        "t                   | ''",
        "t it's              | 'it's'",
        "x c3a4f09f9880      | 'ä😀'",
        "x 000a1f7f          | '\\u0000\\u000a\\u001f\\u007f'",
        "x c29f              | '\\u009f'",
        "x 61e2808b62        | 'a\\u200bb'",
        "x e280ae            | '\\u202e'",
        "x 61ff62            | 'a\\xffb'",
        "x 61c3              | 'a\\xc3'",
        "x 0a                | '\\u000a'",
        "x 80                | '\\x80'",
        "b                   | x''",
        "b 00ff              | x'00ff'",
      })
  void a_message_shows_nothing_that_a_terminal_would_act_on(String given, String shown) {
    assertThat(cell(given).shown()).isEqualTo(shown);
  }

  @Test
  void a_message_shows_at_most_40_bytes_and_no_half_characters() {
    String shown38 = "'" + "a".repeat(38);
    assertThat(cell("x " + A38 + "6161").shown()).isEqualTo(shown38 + "aa'");
    assertThat(cell("x " + A38 + "616161").shown()).isEqualTo(shown38 + "aa'…");
    assertThat(cell("x " + A38 + "c3a4").shown()).isEqualTo(shown38 + "ä'");
    assertThat(cell("x " + A38 + "61c3a4").shown()).isEqualTo(shown38 + "a'…");
    assertThat(cell("x " + A38 + "f09f9880").shown()).isEqualTo(shown38 + "'…");
    assertThat(cell("x " + A38 + "61ff61").shown()).isEqualTo(shown38 + "a\\xff'…");
    assertThat(cell("b " + "ab".repeat(40)).shown()).isEqualTo("x'" + "ab".repeat(40) + "'");
    assertThat(cell("b " + "ab".repeat(41)).shown()).isEqualTo("x'" + "ab".repeat(40) + "'…");
  }
}
