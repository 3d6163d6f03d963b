package dev.portolan.copy.domain;

import static dev.portolan.copy.domain.Cells.cell;
import static dev.portolan.copy.domain.Cells.hex;
import static dev.portolan.copy.domain.Cells.type;
import static dev.portolan.copy.domain.Cells.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A decimal in PostgreSQL's binary form: how many digits to the base of 10,000, the weight of the
 * first one, the sign, how many decimals are shown, the digits.
 */
class NumericEncoderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numeric       | i 0         | 00000008 0000 0000 0000 0000",
        "numeric       | i 1         | 0000000a 0001 0000 0000 0000 0001",
        "numeric       | i -1        | 0000000a 0001 0000 4000 0000 0001",
        "numeric       | i 9999      | 0000000a 0001 0000 0000 0000 270f",
        "numeric       | i 10000     | 0000000a 0001 0001 0000 0000 0001",
        "numeric       | i 10001     | 0000000c 0002 0001 0000 0000 0001 0001",
        "numeric       | i 123456789 | 0000000e 0003 0002 0000 0000 0001 0929 1a85",
        "numeric       | t 0.00      | 00000008 0000 0000 0000 0002",
        "numeric       | t 0.1       | 0000000a 0001 ffff 0000 0001 03e8",
        "numeric       | t 0.0001    | 0000000a 0001 ffff 0000 0004 0001",
        "numeric       | t 0.00001   | 0000000a 0001 fffe 0000 0005 03e8",
        "numeric       | t 1.50      | 0000000c 0002 0000 0000 0002 0001 1388",
        "numeric       | t -10       | 0000000a 0001 0000 4000 0000 000a",
        "numeric       | t 12345.678 | 0000000e 0003 0001 0000 0003 0001 0929 1a7c",
        "numeric       | r 1.5       | 0000000c 0002 0000 0000 0001 0001 1388",
        "numeric       | r 100       | 0000000a 0001 0000 0000 0000 0064",
        "numeric       | r 1e20      | 0000000a 0001 0005 0000 0000 0001",
        "numeric(5,2)  | t 999.99    | 0000000c 0002 0000 0000 0002 03e7 26ac",
        "numeric(5,2)  | i -999      | 0000000a 0001 0000 4000 0002 03e7",
        "numeric(5,2)  | t 1.500     | 0000000c 0002 0000 0000 0002 0001 1388",
        "numeric(5,2)  | t 0.000     | 00000008 0000 0000 0000 0002",
        "numeric(5,0)  | i 7         | 0000000a 0001 0000 0000 0000 0007",
        "numeric(0,0)  | i 0         | 00000008 0000 0000 0000 0000",
        "numeric(2,4)  | t 0.0099    | 0000000a 0001 ffff 0000 0004 0063",
        "numeric(2,-3) | i 99000     | 0000000c 0002 0001 0000 0000 0009 2328",
      })
  void a_decimal_keeps_its_value_and_its_decimals(String type, String given, String expected) {
    assertWritten(type, given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numeric(5,2)  | t 1000    | out-of-range",
        "numeric(5,2)  | i -1000   | out-of-range",
        "numeric(5,2)  | t 999.995 | too-many-decimals",
        "numeric(5,2)  | r 0.001   | too-many-decimals",
        "numeric(0,0)  | i 1       | out-of-range",
        "numeric(2,4)  | t 0.01    | out-of-range",
        "numeric(2,4)  | t 0.00001 | too-many-decimals",
        "numeric(2,-3) | i 100000  | out-of-range",
        "numeric(2,-3) | i 500     | too-many-decimals",
      })
  void nothing_is_rounded_to_fit_the_column(String type, String given, String expected) {
    assertWritten(type, given, expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t",
        "t 1.",
        "t .1",
        "t 1e5",
        "t +1",
        "t 01",
        "t 00",
        "t -0",
        "t -0.00",
        "t 1 2",
        "t 0x1",
        "t --1",
        "t 1.2.3",
        "t 1,5",
        "t ١",
        "x 2031",
        "x 3120",
        "x 3100",
        "x ff",
        "r NaN",
        "r Infinity",
        "r -Infinity",
        "b 31"
      })
  void what_is_no_plain_decimal_is_refused(String given) {
    assertWritten("numeric", given, "not-a-decimal");
  }

  @Test
  void a_text_of_as_many_digits_as_postgresql_keeps_is_a_decimal() {
    var numeric = CellEncoder.of(type("numeric"));
    // 5,000 digits are 1,250 groups of four
    assertThat(written(numeric, cell("t " + "1".repeat(5_000))))
        .isEqualTo(hex("000009cc 04e2 04e1 0000 0000") + "0457".repeat(1_250));
    assertThat(written(numeric, cell("t -" + "1".repeat(131_072) + "." + "1".repeat(16_383))))
        .startsWith(hex("00012008"));
    assertThat(written(numeric, cell("t " + "1".repeat(131_073)))).isEqualTo("out-of-range");
    assertThat(written(numeric, cell("t 0." + "1".repeat(16_384)))).isEqualTo("out-of-range");
    assertThat(written(numeric, cell("t " + "1".repeat(150_000)))).isEqualTo("not-a-decimal");
  }

  @Test
  void a_real_zero_below_zero_is_refused_by_name() {
    assertWritten("numeric", "r -0.0", "negative-zero");
    assertWritten("numeric(5,2)", "r -0.0", "negative-zero");
    assertWritten("numeric", "r 0.0", "00000008 0000 0000 0000 0000");
  }

  @Test
  void a_refusal_names_the_limit() {
    var numeric = CellEncoder.of(type("numeric(5,2)"));
    assertThat(Cells.advice(numeric, "t 0.001"))
        .isEqualTo(
            "the column keeps 2 digits behind the point: round it yourself or widen the column");
    assertThat(Cells.advice(numeric, "t 1000"))
        .isEqualTo("the column takes numeric(5,2): correct the number or widen the column");
    assertThat(Cells.advice(numeric, "t x"))
        .isEqualTo("store a number, or a text of digits with one point at most");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0000 0000 0000 0000                | 0",
        "0000 0000 0000 0002                | 0.00",
        "0001 0000 0000 0000 0001           | 1",
        "0001 0001 0000 0000 0001           | 10000",
        "0001 0000 4000 0002 03e7           | -999.00",
        "0001 ffff 0000 0004 0001           | 0.0001",
        "0001 fffe 0000 0005 03e8           | 0.00001",
        "0003 0001 0000 0003 0001 0929 1a7c | 12345.678",
        "0001 0005 0000 0000 0001           | 100000000000000000000",
      })
  void a_field_is_read_behind_others(String field, String value) {
    byte[] bytes = HexFormat.of().parseHex("ffffff" + hex(field) + "ffff");
    assertThat(NumericWire.read(bytes, 3).toPlainString()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c000", "d000", "f000"})
  void not_a_number_and_the_infinities_are_no_decimals(String sign) {
    byte[] bytes = HexFormat.of().parseHex("00000000" + sign + "0000");
    assertThatThrownBy(() -> NumericWire.read(bytes, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("neither NaN nor infinity is a decimal");
  }

  @Property
  void what_was_written_reads_back(
      @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(9) BigDecimal value) {
    var out = new RowBytes();
    NumericWire.put(value, value.scale(), out);
    byte[] field = Arrays.copyOf(out.array(), out.size());
    assertThat(NumericWire.read(field, 4)).isEqualTo(value);
  }

  private static void assertWritten(String type, String given, String expected) {
    assertThat(written(CellEncoder.of(type(type)), cell(given))).isEqualTo(hex(expected));
  }
}
