package dev.portolan.copy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.domain.ColumnType.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell passes if it is the same value afterwards, and is refused by name if it is not. */
class CellEncoderTest {

  private static String encoded(ColumnType type, Consumer<RawCell> filled) {
    var cell = new RawCell();
    filled.accept(cell);
    var out = new RowBytes();
    var refusal = CellEncoder.of(type).encode(cell, out);
    return refusal == null ? HexFormat.of().formatHex(out.array(), 0, out.size()) : refusal.rule();
  }

  private static Consumer<RawCell> text(String text) {
    return cell -> cell.setText(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "2000-01-01 00:00:00.000001+00:00, 0000000000000001",
    "2000-01-01 00:00:01.5+00:00, 000000000016e360",
    "1999-12-31 23:59:59+00:00, fffffffffff0bdc0"
  })
  void a_time_in_the_own_form_passes(String given, String micros) {
    assertThat(encoded(ColumnType.of(Kind.TIMESTAMP_TZ, "timestamptz"), text(given)))
        .isEqualTo("00000008" + micros);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "now",
        "infinity",
        "1700000000",
        "2023-02-29 00:00:00+00:00",
        "2024-01-01 24:00:00+00:00",
        "2024-01-01 00:00:60+00:00",
        "2024-01-01T00:00:00+00:00",
        "2024-01-01 00:00:00Z",
        "2024-01-01 00:00:00",
        "2024-01-01 00:00:00+02:00",
        "2024-01-01 00:00:00.1234567+00:00",
        "0000-01-01 00:00:00+00:00",
        " 2024-01-01 00:00:00+00:00",
        "2024-1-01 00:00:00+00:00",
        "2024-01-01 00:00:00.+00:00",
        "",
        "01/02/2024"
      })
  void a_time_in_any_other_form_is_refused(String given) {
    assertThat(encoded(ColumnType.of(Kind.TIMESTAMP_TZ, "timestamptz"), text(given)))
        .isEqualTo("not-a-timestamp");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, ok",
    "1.50, ok",
    "12345678.99, ok",
    "0.005, too-many-decimals",
    "123456789, out-of-range",
    "1e5, not-a-decimal",
    "+1, not-a-decimal",
    "01, not-a-decimal",
    "-0, not-a-decimal",
    "NaN, not-a-decimal",
    ".5, not-a-decimal"
  })
  void a_decimal_keeps_every_digit_or_is_refused(String given, String expected) {
    String result = encoded(ColumnType.sized(Kind.NUMERIC, 10, 2, "numeric(10,2)"), text(given));

    assertThat(result.startsWith("0000") ? "ok" : result).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "c080, not-utf-8",
    "eda080, not-utf-8",
    "f4908080, not-utf-8",
    "ff, not-utf-8",
    "e282, not-utf-8",
    "610062, nul-in-text",
    "f09f9880, ok",
    "c3a4c3a4c3a4, ok",
    "616161616161, too-long"
  })
  void a_text_is_strict_and_counted_in_code_points(String hex, String expected) {
    String result =
        encoded(
            ColumnType.sized(Kind.TEXT, 5, 0, "varchar(5)"),
            cell -> cell.setText(HexFormat.of().parseHex(hex)));

    assertThat(result.startsWith("0000") ? "ok" : result).isEqualTo(expected);
  }

  @Test
  void a_number_that_the_column_would_round_is_refused() {
    var real = ColumnType.of(Kind.REAL, "real");

    assertThat(encoded(real, cell -> cell.setReal(0.5))).isEqualTo("000000043f000000");
    assertThat(encoded(real, cell -> cell.setReal(0.1))).isEqualTo("loses-digits");
    assertThat(
            encoded(
                ColumnType.of(Kind.DOUBLE, "double precision"),
                cell -> cell.setInteger(Long.MAX_VALUE)))
        .isEqualTo("loses-digits");
    assertThat(encoded(ColumnType.of(Kind.SMALLINT, "smallint"), cell -> cell.setInteger(32_768)))
        .isEqualTo("out-of-range");
  }

  @Test
  void jsonb_is_written_as_postgresql_gives_it_back() {
    var type = ColumnType.of(Kind.JSONB, "jsonb");
    String given = "{\"bb\": 1e2, \"a\":[1.10 ,\"\\u00e4\\n\"],\"b\":{}}";
    byte[] wanted =
        "{\"a\": [1.10, \"ä\\n\"], \"b\": {}, \"bb\": 100}".getBytes(StandardCharsets.UTF_8);

    assertThat(encoded(type, text(given))).endsWith("01" + HexFormat.of().formatHex(wanted));
    assertThat(encoded(type, text("{\"a\":1,\"a\":1}"))).isEqualTo("not-for-jsonb");
    assertThat(encoded(type, text("[1,]"))).isEqualTo("not-json");
    assertThat(encoded(type, text("\"\\ud800\""))).isEqualTo("not-json");
  }

  @Test
  void sums_do_not_depend_on_the_order_and_two_rows_alike_do_not_cancel() {
    byte[] one = HexFormat.of().parseHex("ff".repeat(32));
    byte[] other = HexFormat.of().parseHex("01".repeat(32));
    var there = new TableDigest();
    there.add(one, 3, 1);
    there.add(other, 4, 1);
    var back = new TableDigest();
    back.add(other, 4, 1);
    back.add(one, 3, 1);

    assertThat(there.isLike(back)).isTrue();
    back.add(one, 3, 1);
    back.add(one, 3, 1);
    assertThat(there.hex()).isNotEqualTo(back.hex());
    assertThat(there.differences(back)).containsExactly(3);
  }
}
