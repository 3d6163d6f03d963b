package dev.portolan.vocabulary.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.vocabulary.application.port.SheetReader;
import dev.portolan.vocabulary.application.port.SheetReader.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetReaderTest {

  private final SheetReader reader = new CsvSheetReader();

  @Test
  void a_sheet_is_read_by_the_names_of_its_columns() {
    var sheet = read("b,a\r\n1,2\r\n3,4\r\n");
    assertThat(sheet.lines())
        .containsExactly(
            new Line(2, Map.of("b", "1", "a", "2")), new Line(3, Map.of("b", "3", "a", "4")));
    assertThat(sheet.broken()).isEmpty();
  }

  @Test
  void cells_may_have_commas_quotes_and_line_breaks_and_lines_keep_their_numbers() {
    var sheet = read("a,b\n\n\"1, 2\",\"say \"\"hi\"\"\"\n\"two\nlines\",x\ny,z");
    assertThat(sheet.lines())
        .containsExactly(
            new Line(3, Map.of("a", "1, 2", "b", "say \"hi\"")),
            new Line(4, Map.of("a", "two\nlines", "b", "x")),
            new Line(6, Map.of("a", "y", "b", "z")));
  }

  @Test
  void every_line_of_another_length_is_named() {
    var sheet = read("a,b\n1\n1,2\n1,2,3\n");
    assertThat(sheet.lines()).containsExactly(new Line(3, Map.of("a", "1", "b", "2")));
    assertThat(sheet.broken())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                2L, "has 1 cells, where the first line has 2",
                4L, "has 3 cells, where the first line has 2"));
  }

  @Test
  void the_mark_of_a_spreadsheet_is_left_out() {
    assertThat(read("\uFEFFa,b\n1,2").lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "a", "a,c\n1,2", "a,b,c\n1,2,3", "a,a\n1,2", "1,2"})
  void a_sheet_names_the_columns_that_are_wanted(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal ->
                assertThat(refusal.errors())
                    .containsEntry("line 1", List.of("must name the columns a, b")));
  }

  @Test
  void a_quote_that_never_ends_is_a_mistake_and_no_crash() {
    assertThat(read("a,b\n1,2\n\"3,4\n5,6\n").broken()).containsOnlyKeys(3L);
  }

  private SheetReader.Sheet read(String text) {
    return reader.read(text, List.of("a", "b"));
  }
}
