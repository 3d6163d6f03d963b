package dev.portolan.copy.domain;

import static dev.portolan.copy.domain.Cells.cell;
import static dev.portolan.copy.domain.Cells.hex;
import static dev.portolan.copy.domain.Cells.type;
import static dev.portolan.copy.domain.Cells.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.domain.ColumnType.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of column: what it takes, as which bytes of PostgreSQL's binary form, and what not. */
class EncodersTest {

  private static final CellEncoder VESSEL =
      CellEncoder.of(new ColumnType(Kind.ENUM, -1, 0, Set.of("sail", "oar", "ñ"), "vessel"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boolean  | i 0                    | 00000001 00",
        "boolean  | i 1                    | 00000001 01",
        "boolean  | i 2                    | not-a-boolean",
        "boolean  | i -1                   | not-a-boolean",
        "boolean  | r 1                    | not-a-boolean",
        "boolean  | t 1                    | not-a-boolean",
        "smallint | i 0                    | 00000002 0000",
        "smallint | i 258                  | 00000002 0102",
        "smallint | i 32767                | 00000002 7fff",
        "smallint | i 32768                | out-of-range",
        "smallint | i -32768               | 00000002 8000",
        "smallint | i -32769               | out-of-range",
        "smallint | r 1                    | not-an-integer",
        "integer  | i 16909060             | 00000004 01020304",
        "integer  | i -2                   | 00000004 fffffffe",
        "integer  | i 2147483647           | 00000004 7fffffff",
        "integer  | i 2147483648           | out-of-range",
        "integer  | i -2147483648          | 00000004 80000000",
        "integer  | i -2147483649          | out-of-range",
        "integer  | t 1                    | not-an-integer",
        "bigint   | i 72623859790382856    | 00000008 0102030405060708",
        "bigint   | i 9223372036854775807  | 00000008 7fffffffffffffff",
        "bigint   | i -9223372036854775808 | 00000008 8000000000000000",
        "bigint   | b 01                   | not-an-integer",
        "bigint   | r 1                    | not-an-integer",
      })
  void whole_numbers_pass_within_the_limits_of_the_column(
      String type, String given, String expected) {
    assertWritten(type, given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "real   | r 1.5                    | 00000004 3fc00000",
        "real   | r -2                     | 00000004 c0000000",
        "real   | r -0.0                   | 00000004 80000000",
        "real   | r Infinity               | 00000004 7f800000",
        "real   | r 3.4028234663852886E38  | 00000004 7f7fffff",
        "real   | r 3.5E38                 | loses-digits",
        "real   | r 1.401298464324817E-45  | 00000004 00000001",
        "real   | r 1E-46                  | loses-digits",
        "real   | i 16777216               | 00000004 4b800000",
        "real   | i 16777217               | loses-digits",
        "real   | t 1                      | not-a-number",
        "double | r 0.1                    | 00000008 3fb999999999999a",
        "double | r -0.0                   | 00000008 8000000000000000",
        "double | r -Infinity              | 00000008 fff0000000000000",
        "double | i 3                      | 00000008 4008000000000000",
        "double | i 9007199254740992       | 00000008 4340000000000000",
        "double | i 9007199254740993       | loses-digits",
        "double | i 9223372036854774784    | 00000008 43dfffffffffffff",
        "double | i 9223372036854775807    | loses-digits",
        "double | i -9223372036854775808   | 00000008 c3e0000000000000",
        "double | b 00                     | not-a-number",
      })
  void binary_fractions_pass_if_they_stay_the_same_number(
      String type, String given, String expected) {
    assertWritten(type, given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text    | t abc              | 00000003 616263",
        "text    | t                  | 00000000",
        "text    | x 610062           | nul-in-text",
        "text    | x 00ff             | not-utf-8",
        "text    | x 61c3             | not-utf-8",
        "text    | i 5                | not-text",
        "text    | r 5                | not-text",
        "text    | b 61               | not-text",
        "text(3) | t abc              | 00000003 616263",
        "text(3) | x f09f9880c3a461   | 00000007 f09f9880c3a461",
        "text(3) | t abcd             | too-long",
        "text(3) | x 61626320         | too-long",
        "text(0) | t                  | 00000000",
        "text(0) | t a                | too-long",
        "char(3) | t abc              | 00000003 616263",
        "char(3) | x 206162           | 00000003 206162",
        "char(3) | t ab               | would-be-padded",
        "char(3) | x 616220           | would-be-padded",
        "char(3) | t                  | would-be-padded",
        "char(3) | t abcd             | too-long",
        "char(0) | t                  | 00000000",
        "other   | t 1 day            | 00000005 3120646179",
        "other   | x 00               | nul-in-text",
        "other   | i 1                | not-text",
        "bytes   | b 00ff             | 00000002 00ff",
        "bytes   | b                  | 00000000",
        "bytes   | t a                | not-a-blob",
        "bytes   | i 0                | not-a-blob",
      })
  void texts_are_counted_in_code_points_and_bytes_are_taken_as_they_are(
      String type, String given, String expected) {
    assertWritten(type, given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 | a0eebc999c0b4ef8bb6d6bb9bd380a11",
        "00000000-0000-0000-0000-000000000000 | 00000000000000000000000000000000",
        "01234567-89ab-cdef-0123-456789abcdef | 0123456789abcdef0123456789abcdef",
        "ffffffff-ffff-ffff-ffff-ffffffffffff | ffffffffffffffffffffffffffffffff",
      })
  void a_uuid_in_lower_case_becomes_its_16_bytes(String given, String bytes) {
    assertWritten("uuid", "t " + given, "00000010" + bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
        "t {a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}",
        "t a0eebc999c0b4ef8bb6d6bb9bd380a11",
        "t a0eebc9909c0b-4ef8-bb6d-6bb9bd380a11",
        "t a0eebc99-9c0b04ef8-bb6d-6bb9bd380a11",
        "t a0eebc99-9c0b-4ef80bb6d-6bb9bd380a11",
        "t a0eebc99-9c0b-4ef8-bb6d06bb9bd380a11",
        "t a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1",
        "t a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a111",
        "t g0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
        "t a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1g",
        "t a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1/",
        "t a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1:",
        "t a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1`",
        "t a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1-",
        "t",
        "b a0eebc999c0b4ef8bb6d6bb9bd380a11",
        "i 7",
      })
  void any_other_uuid_is_refused(String given) {
    assertWritten("uuid", given, "not-a-uuid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t sail  | 00000004 7361696c",
        "t oar   | 00000003 6f6172",
        "t ñ     | 00000002 c3b1",
        "t Sail  | not-in-enum",
        "t sails | not-in-enum",
        "t       | not-in-enum",
        "i 1     | not-text",
      })
  void an_enumeration_takes_its_own_words(String given, String expected) {
    assertThat(written(VESSEL, cell(given))).isEqualTo(hex(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null          | ffffffff",
        "i 5           | 00000009 69 0000000000000005",
        "i -1          | 00000009 69 ffffffffffffffff",
        "r 1.5         | 00000009 72 3ff8000000000000",
        "t ab          | 00000003 74 6162",
        "x ff00        | 00000003 74 ff00",
        "t             | 00000001 74",
        "b ab          | 00000002 62 ab",
      })
  void what_stays_in_sqlite_passes_with_its_storage_class(String given, String expected) {
    assertWritten("stored", given, expected);
  }

  @Test
  void a_refusal_says_what_to_do() {
    assertAdvice("boolean", "i 2", "store 0 or 1, or switch on --rule bool-words for words");
    assertAdvice(
        "integer",
        "t 1",
        "store a whole number; --rule text-to-number or --rule real-to-integer take those that"
            + " lose nothing");
    assertAdvice(
        "smallint",
        "i 32768",
        "the column takes -32768 to 32767: correct the number or widen the column");
    assertAdvice("double", "t 1", "store a number; --rule text-to-number takes text");
    assertAdvice("real", "r 0.1", "the column would round it: make the column double precision");
    assertAdvice(
        "text", "i 1", "store a text; --rule number-to-text or --rule blob-to-text take others");
    assertAdvice(
        "text", "x ff", "the bytes are no UTF-8: find out their encoding and correct them");
    assertAdvice(
        "text", "x 00", "PostgreSQL keeps no NUL in text; --rule trim-nul cuts them off the end");
    assertAdvice(
        "text(3)",
        "t abcd",
        "the column takes 3 code points: shorten the text or widen the column; --rule trim-blanks"
            + " cuts trailing blanks off");
    assertAdvice(
        "char(3)",
        "t a",
        "char(n) fills up with blanks and forgets trailing ones; --rule pad-char, or make the"
            + " column varchar(n)");
    assertAdvice("bytes", "t a", "store a BLOB; --rule text-to-blob takes the bytes of a text");
    assertAdvice(
        "uuid",
        "t x",
        "store 8-4-4-4-12 hexadecimal digits in lower case; --rule uuid-forms takes upper case,"
            + " braces and BLOBs of 16 bytes");
    assertThat(Cells.advice(VESSEL, "t raft")).isEqualTo("the column takes oar, sail, ñ");
  }

  private static void assertWritten(String type, String given, String expected) {
    assertThat(written(CellEncoder.of(type(type)), cell(given))).isEqualTo(hex(expected));
  }

  private static void assertAdvice(String type, String given, String advice) {
    assertThat(Cells.advice(CellEncoder.of(type(type)), given)).isEqualTo(advice);
  }
}
