package dev.portolan.copy.domain;

import static dev.portolan.copy.domain.Cells.cell;
import static dev.portolan.copy.domain.Cells.hex;
import static dev.portolan.copy.domain.Cells.type;
import static dev.portolan.copy.domain.Cells.written;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL counts days and microseconds from 2000-01-01. */
class TimeEncoderTest {

  @ParameterizedTest
  @CsvSource({
    "2000-01-01, 00000000",
    "1999-12-31, ffffffff",
    "2000-02-29, 0000003b",
    "2000-03-01, 0000003c",
    "2000-12-31, 0000016d",
    "2001-01-01, 0000016e",
    "2024-02-29, 00002279",
    "1970-01-01, ffffd533",
    "0001-01-01, fff4dbf9",
    "9999-12-31, 002c95d3"
  })
  void a_date_is_a_number_of_days(String date, String days) {
    assertWritten("date", date, "00000004" + days);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "1900-02-29",
        "2024-02-30",
        "2024-00-01",
        "2024-13-01",
        "2024-01-00",
        "2024-01-32",
        "2024-04-31",
        "0000-01-01",
        "2024/01-01",
        "2024-01/01",
        "2024-01-1",
        "20240101",
        "2024-0a-01",
        "2024-01-0a",
        "x024-01-01",
        "2024-01-011",
        "2024-01-01 00:00:00",
        "-2024-01-01",
        "infinity",
        ""
      })
  void what_is_not_on_the_calendar_is_refused(String date) {
    assertWritten("date", date, "not-a-date");
  }

  @ParameterizedTest
  @CsvSource({
    "time,    00:00:00,        0000000000000000",
    "time,    00:00:01,        00000000000f4240",
    "time,    00:01:00,        0000000003938700",
    "time,    01:00:00,        00000000d693a400",
    "time,    23:59:59.999999, 000000141dd75fff",
    "time,    00:00:00.1,      00000000000186a0",
    "time,    00:00:00.123,    000000000001e078",
    "time,    00:00:00.000001, 0000000000000001",
    "time(3), 00:00:00.123,    000000000001e078",
    "time(0), 00:00:01,        00000000000f4240"
  })
  void a_time_of_day_is_a_number_of_microseconds(String type, String time, String micros) {
    assertWritten(type, time, "00000008" + micros);
  }

  @ParameterizedTest
  @CsvSource({
    "time,    24:00:00",
    "time,    23:60:00",
    "time,    23:59:60",
    "time,    1:00:00",
    "time,    01:00",
    "time,    01-00:00",
    "time,    01:00-00",
    "time,    0a:00:00",
    "time,    00:0a:00",
    "time,    00:00:0a",
    "time,    00:00:00.",
    "time,    00:00:00:1",
    "time,    00:00:00.1a",
    "time,    00:00:00.1234567",
    "time,    00:00:00Z",
    "time,    00:00:00+00:00",
    "time,    2000-01-01 00:00:00",
    "time(3), 00:00:00.1234",
    "time(0), 00:00:00.1"
  })
  void what_is_not_on_the_clock_or_too_fine_for_the_column_is_refused(String type, String time) {
    assertWritten(type, time, "not-a-time");
  }

  @ParameterizedTest
  @CsvSource({
    "timestamp,    2000-01-02 00:00:00,              000000141dd76000",
    "timestamp,    2000-01-01 00:00:00.5,            000000000007a120",
    "timestamp,    1999-12-31 23:59:59.999999,       ffffffffffffffff",
    "timestamp,    1970-01-01 00:00:00,              fffca2fec4c82000",
    "timestamp,    0001-01-01 00:00:00,              ff1fe2ffc59c6000",
    "timestamp,    9999-12-31 23:59:59.999999,       0380e70b913b7fff",
    "timestamp(0), 2000-01-01 00:00:01,              00000000000f4240",
    "timestamp_tz, 2000-01-01 00:00:01+00:00,        00000000000f4240",
    "timestamp_tz, 2000-01-01 00:00:00.123456+00:00, 000000000001e240"
  })
  void a_moment_is_a_number_of_microseconds(String type, String moment, String micros) {
    assertWritten(type, moment, "00000008" + micros);
  }

  @ParameterizedTest
  @CsvSource({
    "timestamp,    2000-01-01",
    "timestamp,    2000-01-01 00:00",
    "timestamp,    2000-01-01T00:00:00",
    "timestamp,    2000-01-01 00:00:00+00:00",
    "timestamp,    2000-02-30 00:00:00",
    "timestamp,    2000-01-01 24:00:00",
    "timestamp(0), 2000-01-01 00:00:00.5",
    "timestamp_tz, 2000-01-01 00:00:00",
    "timestamp_tz, 2000-01-01 00:00:00-00:00",
    "timestamp_tz, 2000-01-01 00:00:00+10:00",
    "timestamp_tz, 2000-01-01 00:00:00+01:00",
    "timestamp_tz, 2000-01-01 00:00:00+00-00",
    "timestamp_tz, 2000-01-01 00:00:00+00:10",
    "timestamp_tz, 2000-01-01 00:00:00+00:01",
    "timestamp_tz, 2000-01-01 00:00:00+0000",
    "timestamp_tz, 2000-01-01 00:00:00+00",
    "timestamp_tz, 2000-01-01 00:00:00Z"
  })
  void a_moment_has_one_spelling(String type, String moment) {
    assertWritten(type, moment, "not-a-timestamp");
  }

  @ParameterizedTest
  @CsvSource({"date, not-a-date", "time, not-a-time", "timestamp, not-a-timestamp"})
  void a_number_is_no_time(String type, String rule) {
    assertThat(written(CellEncoder.of(type(type)), cell("i 1"))).isEqualTo(rule);
    assertThat(written(CellEncoder.of(type(type)), cell("b 00"))).isEqualTo(rule);
  }

  @Test
  void a_refusal_shows_the_spelling_and_only_those_rules_that_help() {
    String rules = "; rules: iso-time, assume-utc, to-utc, cut-nanos, epoch-seconds, epoch-millis";
    assertAdvice("date", "store a real one as YYYY-MM-DD");
    assertAdvice("time", "store a real one as HH:MM:SS[.ffffff]");
    assertAdvice("timestamp", "store a real one as YYYY-MM-DD HH:MM:SS[.ffffff]" + rules);
    assertAdvice("timestamp_tz", "store a real one as YYYY-MM-DD HH:MM:SS[.ffffff]+00:00" + rules);
  }

  private static void assertWritten(String type, String given, String expected) {
    assertThat(written(CellEncoder.of(type(type)), cell("t " + given))).isEqualTo(hex(expected));
  }

  private static void assertAdvice(String type, String advice) {
    assertThat(Cells.advice(CellEncoder.of(type(type)), "t x")).isEqualTo(advice);
  }
}
