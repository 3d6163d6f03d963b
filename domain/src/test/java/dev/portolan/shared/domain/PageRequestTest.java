package dev.portolan.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "99, 99", "100, 100", "101, 100", "2147483647, 100"})
  void more_than_the_maximum_is_served_as_the_maximum(int asked, int limit) {
    var page = PageRequest.first(asked);
    assertThat(page.limit()).isEqualTo(limit);
    assertThat(page.from()).isEqualTo(new PageRequest.From.Offset(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void a_page_of_nothing_is_refused(int limit) {
    assertThatThrownBy(() -> PageRequest.first(limit))
        .isInstanceOf(Invalid.class)
        .hasMessage("limit must be at least 1");
  }

  @Test
  void no_page_begins_before_the_first_entry() {
    assertThat(new PageRequest.From.Offset(0).entries()).isZero();
    assertThatThrownBy(() -> new PageRequest.From.Offset(-1))
        .isInstanceOf(Invalid.class)
        .hasMessage("offset must not be negative");
  }
}
