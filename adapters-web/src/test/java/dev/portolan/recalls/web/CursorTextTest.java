package dev.portolan.recalls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.Score;
import dev.portolan.shared.domain.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTextTest {

  @Test
  void a_place_comes_back_as_it_was_written() {
    var place = new Place(new Score(9_876), LocalDate.of(2024, 2, 29), new RecallId(42));
    assertThat(CursorText.read(CursorText.write(place))).isEqualTo(place);
  }

  @Test
  void anything_else_is_refused() {
    for (String place :
        List.of("", "1", "99999.2024-01-01.1", "1.2024-02-30.1", "1.2024-01-01.0", "1.x.1")) {
      String cursor =
          Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
      assertThatThrownBy(() -> CursorText.read(cursor)).as(place).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> CursorText.read("%%%")).isInstanceOf(Invalid.class);
  }
}
