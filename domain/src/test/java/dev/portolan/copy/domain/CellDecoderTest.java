package dev.portolan.copy.domain;

import static dev.portolan.copy.domain.Cells.hex;
import static dev.portolan.copy.domain.Cells.notation;
import static dev.portolan.copy.domain.Cells.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL gives is read as SQLite would store it, or is known to have no form there. */
class CellDecoderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boolean  | 00                 | i 0",
        "boolean  | 01                 | i 1",
        "smallint | 0102               | i 258",
        "smallint | 8000               | i -32768",
        "integer  | 01020304           | i 16909060",
        "integer  | fffffffe           | i -2",
        "bigint   | 0102030405060708   | i 72623859790382856",
        "bigint   | ffffffffffffffff   | i -1",
        "real     | 3fc00000           | r 1.5",
        "real     | ff800000           | r -Infinity",
        "double   | 3fb999999999999a   | r 0.1",
        "double   | 8000000000000000   | r -0.0",
        "numeric  | 0002 0000 0000 0002 0001 1388 | t 1.50",
        "numeric  | 0001 0000 4000 0000 0007      | t -7",
        "text     | 616263             | t abc",
        "char     | c3a4               | t ä",
        "json     | 7b7d               | t {}",
        "jsonb    | 01 7b7d            | t {}",
        "enum     | 6f6172             | t oar",
        "other    | 3120646179         | t 1 day",
        "bytes    | 00ff               | b 00ff",
        "uuid     | a0eebc999c0b4ef8bb6d6bb9bd380a11 | t a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
        "stored   | 69 0000000000000005 | i 5",
        "stored   | 72 3ff8000000000000 | r 1.5",
        "stored   | 74 6162            | t ab",
        "stored   | 62 6162            | b 6162",
      })
  void a_field_becomes_a_cell(String type, String field, String expected) {
    assertThat(decoded(type, field)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date         | 00000000         | t 2000-01-01",
        "date         | 0000003b         | t 2000-02-29",
        "date         | ffffffff         | t 1999-12-31",
        "date         | fff4dbf9         | t 0001-01-01",
        "date         | 002c95d3         | t 9999-12-31",
        "time         | 0000000000000000 | t 00:00:00",
        "time         | 00000000d693a400 | t 01:00:00",
        "time         | 0000000003938700 | t 00:01:00",
        "time         | 000000141dd75fff | t 23:59:59.999999",
        "time         | 000000000001e078 | t 00:00:00.123",
        "time         | 000000000007a120 | t 00:00:00.5",
        "time         | 0000000000000001 | t 00:00:00.000001",
        "time         | 00000000000f424a | t 00:00:01.00001",
        "timestamp    | 0000000000000000 | t 2000-01-01 00:00:00",
        "timestamp    | ffffffffffffffff | t 1999-12-31 23:59:59.999999",
        "timestamp    | ff1fe2ffc59c6000 | t 0001-01-01 00:00:00",
        "timestamp    | 0380e70b913b7fff | t 9999-12-31 23:59:59.999999",
        "timestamp_tz | fffca2fec4c82000 | t 1970-01-01 00:00:00+00:00",
        "timestamp_tz | 000000000001e240 | t 2000-01-01 00:00:00.123456+00:00",
      })
  void a_time_is_written_with_as_many_digits_as_it_takes(
      String type, String field, String expected) {
    assertThat(decoded(type, field)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date         | fff4dbf8         | t 0001-12-31 BC",
        "date         | 002c95d4         | t 10000-01-01",
        "date         | 7fffffff         | t infinity",
        "date         | 80000000         | t -infinity",
        "time         | 000000141dd76000 | t 24:00:00",
        "timestamp    | ff1fe2ffc59c5fff | t 0001-12-31 23:59:59.999999 BC",
        "timestamp    | 0380e70b913b8000 | t 10000-01-01 00:00:00",
        "timestamp_tz | 0380e70b913b8000 | t 10000-01-01 00:00:00+00",
        "timestamp_tz | 7fffffffffffffff | t infinity",
        "timestamp_tz | 8000000000000000 | t -infinity",
        "real         | 7fc00000         | r NaN",
        "double       | 7ff8000000000000 | r NaN",
        "numeric      | 0000 0000 c000 0000 | t NaN",
        "numeric      | 0000 0000 d000 0000 | t Infinity",
        "numeric      | 0000 0000 f000 0000 | t -Infinity",
      })
  void what_sqlite_has_no_form_for_is_said_as_postgresql_writes_it(
      String type, String field, String shown) {
    assertThat(decoded(type, field)).isEqualTo("none: " + shown);
  }

  @Test
  void a_length_below_zero_is_null() {
    var cell = Cells.cell("i 5");
    assertThat(CellDecoder.decode(type("integer"), new byte[0], 0, -1, cell)).isTrue();
    assertThat(notation(cell)).isEqualTo("null");
  }

  @Test
  void an_empty_field_is_an_empty_text_and_not_null() {
    assertThat(decoded("text", "")).isEqualTo("t");
    assertThat(decoded("bytes", "")).isEqualTo("b");
  }

  @ParameterizedTest
  @CsvSource({
    "5,                     i 5",
    "-3,                    i -3",
    "5.00,                  i 5",
    "0,                     i 0",
    "0.000,                 i 0",
    "1200,                  i 1200",
    "999999999999999999,    i 999999999999999999",
    "100000000000000000,    i 100000000000000000",
    "1000000000000000000,   r 1.0E18",
    "123456789012345678901, t 123456789012345678901",
    "0.5,                   r 0.5",
    "-0.10,                 r -0.1",
    "0.12345678901234567,   t 0.12345678901234567"
  })
  void a_decimal_becomes_a_number_only_if_it_keeps_all_digits(String decimal, String expected) {
    var cell = Cells.cell("t " + decimal);
    CellDecoder.asNumber(cell);
    assertThat(notation(cell)).isEqualTo(expected);
  }

  /** Other fields stand before it and behind it. */
  private static String decoded(String type, String field) {
    byte[] bytes = HexFormat.of().parseHex("00000000aa" + hex(field) + "bbcc");
    var cell = new RawCell();
    boolean there = CellDecoder.decode(type(type), bytes, 5, bytes.length - 7, cell);
    return (there ? "" : "none: ") + notation(cell);
  }
}
