package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T03:04:05.678901Z, 2026-01-02T03:04:05.678Z",
    "2026-11-21T23:59:59.999999999Z, 2026-11-21T23:59:59.999Z",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z",
    "1969-12-31T23:59:59.001Z, 1969-12-31T23:59:59.001Z",
    "2024-02-29T12:00:00.010Z, 2024-02-29T12:00:00.010Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00.000Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59.000Z"
  })
  void an_instant_has_exactly_three_fraction_digits(String instant, String written) {
    assertThat(Json.text(Instant.parse(instant))).isEqualTo('"' + written + '"');
  }

  @Test
  void text_is_written_as_it_is() {
    assertThat(new String(Json.bytes("Åse 😀 </script>"), StandardCharsets.UTF_8))
        .isEqualTo("\"Åse 😀 </script>\"");
    assertThat(Json.text("Åse 😀")).isEqualTo("\"Åse 😀\"");
  }
}
