package dev.portolan.copy.domain;

import static dev.portolan.copy.domain.Cells.cell;
import static dev.portolan.copy.domain.Cells.hex;
import static dev.portolan.copy.domain.Cells.type;
import static dev.portolan.copy.domain.Cells.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each rule takes that would be refused without it, and what it refuses all the same. */
class RuledEncoderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text    | trim-nul          | x 610000       | 00000001 61",
        "text    | trim-nul          | x 0000         | 00000000",
        "text    | trim-nul          | x 006100       | nul-in-text",
        "text    | trim-nul          | x ff00         | not-utf-8",
        "text(1) | trim-nul          | x 616200       | too-long",
        "text(3) | trim-blanks       | x 6162632020   | 00000003 616263",
        "text(3) | trim-blanks       | x 61622020     | 00000003 616220",
        "text(3) | trim-blanks       | x 6161616120   | too-long",
        "text(3) | trim-blanks       | x c3a4c3a4c3a420 | 00000006 c3a4c3a4c3a4",
        "text(0) | trim-blanks       | x 2020         | 00000000",
        "text(3) | trim-blanks       | x 61626309     | too-long",
        "text(3) | trim-blanks       | x 61626300     | nul-in-text",
        "char(3) | trim-blanks       | x 61626320     | 00000003 616263",
        "char(3) | trim-blanks       | x 61622020     | would-be-padded",
        "char(3) | trim-blanks pad-char | x 61622020  | 00000003 616220",
        "char(3) | pad-char          | t a            | 00000003 612020",
        "char(3) | pad-char          | t              | 00000003 202020",
        "char(3) | pad-char          | x 616220       | 00000003 616220",
        "char(3) | pad-char          | x c3a4         | 00000004 c3a42020",
        "char(3) | pad-char          | t abcd         | too-long",
        "char(3) | pad-char          | x ff           | not-utf-8",
        "char(3) | pad-char          | x 00           | nul-in-text",
        "char(3) | pad-char          | i 1            | not-text",
        "char(3) | trim-nul pad-char | x 6100         | 00000003 612020",
        "text    | number-to-text    | i -5           | 00000002 2d35",
        "text    | number-to-text    | r 0.5          | 00000003 302e35",
        "text    | number-to-text    | r Infinity     | not-text",
        "text    | number-to-text    | b 35           | not-text",
        "text(1) | number-to-text    | i 10           | too-long",
        "json    | number-to-text    | i 5            | 00000001 35",
        "text    | blob-to-text      | b c3a4         | 00000002 c3a4",
        "text    | blob-to-text      | b ff           | not-utf-8",
        "text    | blob-to-text      | i 1            | not-text",
        "bytes   | text-to-blob      | x 61ff         | 00000002 61ff",
        "bytes   | text-to-blob      | i 1            | not-a-blob",
        "text    | text-to-blob      | x ff           | not-utf-8",
        "text    | number-to-text    | null           | ffffffff",
      })
  void texts_and_bytes(String type, String rules, String given, String expected) {
    assertWritten(type, rules, given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer | text-to-number  | t 12     | 00000004 0000000c",
        "integer | text-to-number  | t -12    | 00000004 fffffff4",
        "integer | text-to-number  | t 0      | 00000004 00000000",
        "integer | text-to-number  | t 1.5    | not-an-integer",
        "integer | text-to-number  | t 01     | not-an-integer",
        "integer | text-to-number  | t -0     | not-an-integer",
        "integer | text-to-number  | t +1     | not-an-integer",
        "integer | text-to-number  | t 1e3    | not-an-integer",
        "integer | text-to-number  | x 2037   | not-an-integer",
        "integer | text-to-number  | x 3700   | not-an-integer",
        "integer | text-to-number  | t 7x     | not-an-integer",
        "integer | text-to-number  | t        | not-an-integer",
        "integer | text-to-number  | b 31     | not-an-integer",
        "integer | text-to-number  | t 2147483648           | out-of-range",
        "bigint  | text-to-number  | t 9223372036854775807  | 00000008 7fffffffffffffff",
        "bigint  | text-to-number  | t 9223372036854775808  | not-an-integer",
        "bigint  | text-to-number  | t -9223372036854775808 | 00000008 8000000000000000",
        "bigint  | text-to-number  | t -9223372036854775809 | not-an-integer",
        "boolean | text-to-number  | t 1      | 00000001 01",
        "double  | text-to-number  | t 0.1    | 00000008 3fb999999999999a",
        "double  | text-to-number  | t 1.0    | 00000008 3ff0000000000000",
        "double  | text-to-number  | t 10000000000000000000 | 00000008 43e158e460913d00",
        "double  | text-to-number  | t -0.0   | not-a-number",
        "double  | text-to-number  | t 0.12345678901234567890 | not-a-number",
        "real    | text-to-number  | t 0.1    | loses-digits",
        "integer | real-to-integer | r 5      | 00000004 00000005",
        "integer | real-to-integer | r -5     | 00000004 fffffffb",
        "integer | real-to-integer | r 5.5    | not-an-integer",
        "integer | real-to-integer | r NaN    | not-an-integer",
        "integer | real-to-integer | r Infinity | not-an-integer",
        "integer | real-to-integer | t 5      | not-an-integer",
        "smallint | real-to-integer | r 32768 | out-of-range",
        "bigint  | real-to-integer | r 9223372036854774784 | 00000008 7ffffffffffffc00",
        "bigint  | real-to-integer | r 9223372036854775808 | not-an-integer",
        "integer | text-to-number real-to-integer | t 5.0 | 00000004 00000005",
        "integer | text-to-number real-to-integer | t 5.5 | not-an-integer",
      })
  void a_rule_reads_a_number_that_is_stored_otherwise(
      String type, String rules, String given, String expected) {
    assertWritten(type, rules, given, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "t", "yes", "y", "on", "1", "TRUE", "Yes"})
  void words_that_are_true(String word) {
    assertWritten("boolean", "bool-words", "t " + word, "00000001 01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "f", "no", "n", "off", "0", "False", "OFF"})
  void words_that_are_false(String word) {
    assertWritten("boolean", "bool-words", "t " + word, "00000001 00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t tru", "t yess", "t 2", "t", "x 742020", "r 1", "i 2", "b 74"})
  void words_that_are_neither(String given) {
    assertWritten("boolean", "bool-words", given, "not-a-boolean");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp_tz | epoch-seconds | i 946684801     | 00000008 00000000000f4240",
        "timestamp    | epoch-seconds | i 946684801     | 00000008 00000000000f4240",
        "timestamp    | epoch-seconds | i 0             | 00000008 fffca2fec4c82000",
        "timestamp    | epoch-seconds | r 946684801     | 00000008 00000000000f4240",
        "timestamp    | epoch-seconds | r 946684801.5   | not-a-timestamp",
        "timestamp    | epoch-seconds | r 1e12          | not-a-timestamp",
        "timestamp    | epoch-seconds | r -1e12         | not-a-timestamp",
        "timestamp    | epoch-seconds | r Infinity      | not-a-timestamp",
        "timestamp    | epoch-seconds | i 253402300799  | 00000008 0380e70b912c3dc0",
        "timestamp    | epoch-seconds | i 253402300800  | not-a-timestamp",
        "timestamp    | epoch-seconds | i -62135596800  | 00000008 ff1fe2ffc59c6000",
        "timestamp    | epoch-seconds | i -62135596801  | not-a-timestamp",
        "timestamp    | epoch-seconds | i 9223372036854775807 | not-a-timestamp",
        "timestamp    | epoch-seconds | t 946684801     | not-a-timestamp",
        "timestamp    | text-to-number epoch-seconds | t 946684801 | 00000008 00000000000f4240",
        "timestamp_tz | epoch-millis  | i 946684800123  | 00000008 000000000001e078",
        "timestamp    | epoch-millis  | i 946684800120  | 00000008 000000000001d4c0",
        "timestamp    | epoch-millis  | i 946684800000  | 00000008 0000000000000000",
        "timestamp    | epoch-millis  | i 946684799999  | 00000008 fffffffffffffc18",
        "timestamp    | epoch-millis  | r 946684800000  | not-a-timestamp",
        "timestamp(0) | epoch-millis  | i 946684800123  | not-a-timestamp",
        "timestamp    | epoch-millis  | i 9223372036854775807 | not-a-timestamp",
        "date         | epoch-seconds | i 946684800     | not-a-date",
        "time         | epoch-millis  | i 0             | not-a-time",
      })
  void numbers_that_count_from_1970(String type, String rules, String given, String expected) {
    assertWritten(type, rules, given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp_tz | iso-time | 2000-01-01T00:00:01Z        | 00000008 00000000000f4240",
        "timestamp_tz | iso-time | 2000-01-01t00:00:01z        | 00000008 00000000000f4240",
        "timestamp_tz | iso-time | 2000-01-01 00:00:01+00      | 00000008 00000000000f4240",
        "timestamp_tz | iso-time | 2000-01-01 00:00:01+0000    | 00000008 00000000000f4240",
        "timestamp_tz | iso-time | 2000-01-01 00:00:01 +00:00  | 00000008 00000000000f4240",
        "timestamp_tz | iso-time | 2000-01-01T00:00:00.5Z      | 00000008 000000000007a120",
        "timestamp_tz | iso-time | 2000-01-01T00:01Z           | 00000008 0000000003938700",
        "timestamp    | iso-time | 2000-01-01T00:00:01         | 00000008 00000000000f4240",
        "timestamp    | iso-time | 2000-01-01 00:01            | 00000008 0000000003938700",
        "timestamp    | iso-time | 2000-01-01T00:00:01Z        | not-a-timestamp",
        "timestamp_tz | iso-time | 2000-01-01T00:00:01         | not-a-timestamp",
        "timestamp_tz | iso-time | 2000-01-01T00:00:01+02:00   | not-a-timestamp",
        "timestamp_tz | iso-time | 2000-01-01T24:00:00Z        | not-a-timestamp",
        "timestamp_tz | iso-time | 2000-02-30T00:00:00Z        | not-a-timestamp",
        "timestamp_tz | iso-time | 2000-01-01T00:00:00.1234567Z | not-a-timestamp",
        "timestamp_tz | iso-time | 2000-01-01T00Z              | not-a-timestamp",
        "timestamp_tz | assume-utc | 2000-01-01 00:00:01       | 00000008 00000000000f4240",
        "timestamp_tz | assume-utc | 2000-01-01T00:00:01       | not-a-timestamp",
        "timestamp_tz | assume-utc | 2000-01-01 00:00:01+02:00 | not-a-timestamp",
        "timestamp_tz | assume-utc iso-time | 2000-01-01T00:00:01 | 00000008 00000000000f4240",
        "timestamp_tz | iso-time assume-utc | 2000-01-01T00:00:01 | 00000008 00000000000f4240",
        "timestamp    | assume-utc iso-time | 2000-01-01T00:00:01 | 00000008 00000000000f4240",
        "timestamp_tz | to-utc | 2000-01-01 02:00:01+02:00     | 00000008 00000000000f4240",
        "timestamp_tz | to-utc | 2000-01-01T02:00:01+0200      | 00000008 00000000000f4240",
        "timestamp_tz | to-utc | 1999-12-31 18:30:01-05:30     | 00000008 00000000000f4240",
        "timestamp    | to-utc | 2000-01-01 02:00:01 +02       | 00000008 00000000000f4240",
        "timestamp    | to-utc | 2000-01-01 00:00:01z          | 00000008 00000000000f4240",
        "timestamp    | to-utc | 1999-12-31 22:00:00.5-02:00   | 00000008 000000000007a120",
        "timestamp    | to-utc | 2000-01-01 18:00:01+18:00     | 00000008 00000000000f4240",
        "timestamp    | to-utc | 2000-01-01 18:00:01+18:01     | not-a-timestamp",
        "timestamp    | to-utc | 2000-01-01T00:00:01           | not-a-timestamp",
        "timestamp_tz | to-utc | 2000-01-01 00:00:01           | not-a-timestamp",
        "timestamp_tz | to-utc | 2000-01-01 02:00+02:00        | not-a-timestamp",
        "timestamp_tz | to-utc | 2023-02-29 02:00:01+02:00     | not-a-timestamp",
        "timestamp_tz | to-utc | 2000-01-01 24:00:00+02:00     | not-a-timestamp",
        "timestamp_tz | to-utc | 0001-01-01 01:00:00+02:00     | not-a-timestamp",
        "timestamp_tz | to-utc | 9999-12-31 23:00:00-02:00     | not-a-timestamp",
        "timestamp_tz | cut-nanos | 2000-01-01 00:00:00.123456789+00:00 | 00000008 000000000001e240",
        "timestamp    | cut-nanos | 2000-01-01 00:00:00.1234569  | 00000008 000000000001e240",
        "timestamp    | cut-nanos | 2000-01-01T00:00:00.1234569  | not-a-timestamp",
        "timestamp(3) | cut-nanos | 2000-01-01 00:00:00.1234567  | not-a-timestamp",
        "timestamp(3) | cut-nanos | 2000-01-01 00:00:00.1234     | not-a-timestamp",
        "time         | cut-nanos | 00:00:00.1234567             | not-a-time",
        "date         | iso-time  | 2000-01-01T00:00:00          | not-a-date",
      })
  void a_rule_reads_a_time_as_people_write_it(
      String type, String rules, String given, String expected) {
    assertWritten(type, rules, "t " + given, expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
        "t {a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}",
        "t a0eebc999c0b4ef8bb6d6bb9bd380a11",
        "b a0eebc999c0b4ef8bb6d6bb9bd380a11"
      })
  void other_forms_of_a_uuid(String given) {
    assertWritten("uuid", "uuid-forms", given, "00000010 a0eebc999c0b4ef8bb6d6bb9bd380a11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t a0eebc999c0b4ef8bb6d6bb9bd380a1",
        "t a0eebc999c0b4ef8bb6d6bb9bd380a111",
        "t g0eebc999c0b4ef8bb6d6bb9bd380a11",
        "t a0eebc99 9c0b 4ef8 bb6d 6bb9bd380a11",
        "b a0eebc999c0b4ef8bb6d6bb9bd380a",
        "b a0eebc999c0b4ef8bb6d6bb9bd380a1111",
        "i 7"
      })
  void what_is_no_form_of_a_uuid(String given) {
    assertWritten("uuid", "uuid-forms", given, "not-a-uuid");
  }

  /** Rules for all columns meet columns that they are not meant for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer | bool-words                    | t yes     | not-an-integer",
        "text(2) | bool-words number-to-text     | t yes     | too-long",
        "text(3) | text-to-number number-to-text | t 1.00    | too-long",
        "text(1) | pad-char                      | t ab      | too-long",
        "text(1) | uuid-forms                    | t AB      | too-long",
        "text    | uuid-forms                    | b a0eebc999c0b4ef8bb6d6bb9bd380a11 | not-text",
        "integer | epoch-seconds real-to-integer | r 5       | 00000004 00000005",
        "text    | epoch-seconds number-to-text  | r 5       | 00000003 352e30",
        "integer | text-to-blob text-to-number   | t 5       | 00000004 00000005",
        "integer | trim-nul trim-blanks          | t 5       | not-an-integer",
      })
  void a_rule_leaves_alone_what_it_is_not_meant_for(
      String type, String rules, String given, String expected) {
    assertWritten(type, rules, given, expected);
  }

  /** ISO 8601 reads it as 30 seconds; whoever wrote it may have meant half a second. */
  @Test
  void a_fraction_of_a_minute_is_not_guessed_at() {
    assertWritten("timestamp", "iso-time", "t 2000-01-01T00:00.5", "not-a-timestamp");
  }

  @Test
  void a_number_of_more_than_40_characters_stays_a_text() {
    String one = "t 1." + "0".repeat(38);
    assertWritten("double", "text-to-number", one, "00000008 3ff0000000000000");
    assertWritten("double", "text-to-number", one + "0", "not-a-number");
  }

  @Test
  void times_are_written_in_the_same_digits_wherever_the_machine_stands() {
    var before = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertWritten("timestamp", "epoch-millis", "i 946684800123", "00000008 000000000001e078");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }

  @Test
  void null_passes_where_the_column_takes_it() {
    var needed = new RuledEncoder(type("text"), false, List.of(Rule.EMPTY_TO_NULL));
    assertThat(written(encoder("text"), cell("null"))).isEqualTo("ffffffff");
    assertThat(written(needed, cell("null"))).isEqualTo("null");
    assertThat(Cells.advice(needed, "null"))
        .isEqualTo("the column takes no NULL: give the row a value");
  }

  @Test
  void an_empty_text_becomes_null_only_where_the_column_takes_it() {
    var needed = new RuledEncoder(type("text"), false, List.of(Rule.EMPTY_TO_NULL));
    var encoder = encoder("text", Rule.EMPTY_TO_NULL);
    assertThat(written(encoder, cell("t"))).isEqualTo("ffffffff");
    assertThat(written(encoder, cell("t a"))).isEqualTo("0000000161");
    assertThat(written(encoder, cell("b"))).isEqualTo("not-text");
    assertThat(encoder.uses()).isEqualTo(Map.of(Rule.EMPTY_TO_NULL, 1L));
    assertThat(written(needed, cell("t"))).isEqualTo("00000000");
    assertThat(needed.uses()).isEmpty();
    assertThat(written(encoder("text"), cell("t"))).isEqualTo("00000000");
  }

  @Test
  void every_use_is_counted_and_nothing_else() {
    var encoder = encoder("char(3)", Rule.TRIM_NUL, Rule.PAD_CHAR);
    written(encoder, cell("t abc"));
    assertThat(encoder.uses()).isEmpty();
    written(encoder, cell("x 61620000"));
    written(encoder, cell("t a"));
    assertThat(encoder.uses()).isEqualTo(Map.of(Rule.TRIM_NUL, 1L, Rule.PAD_CHAR, 2L));
    assertThat(written(encoder, cell("x ff00"))).isEqualTo("not-utf-8");
    assertThat(encoder.uses()).isEqualTo(Map.of(Rule.TRIM_NUL, 1L, Rule.PAD_CHAR, 2L));
  }

  @Test
  void the_cell_itself_stays_as_it_is_stored() {
    var stored = cell("x 6100");
    assertThat(written(encoder("text", Rule.TRIM_NUL), stored)).isEqualTo("0000000161");
    assertThat(stored.bytes()).containsExactly(0x61, 0);
  }

  private static RuledEncoder encoder(String type, Rule... rules) {
    return new RuledEncoder(type(type), true, List.of(rules));
  }

  private static void assertWritten(String type, String rules, String given, String expected) {
    var list = Arrays.stream(rules.split(" ", -1)).map(word -> Rule.of(word).orElseThrow());
    var encoder = new RuledEncoder(type(type), true, list.toList());
    assertThat(written(encoder, cell(given))).isEqualTo(hex(expected));
  }
}
