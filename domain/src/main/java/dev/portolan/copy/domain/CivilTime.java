package dev.portolan.copy.domain;

import dev.portolan.copy.domain.ColumnType.Kind;
import java.time.LocalDate;
import java.util.Arrays;

/** Dates and times as bytes, strictly: what is not on the calendar or the clock is none. */
public final class CivilTime {

  /** What is given back where there is no date or time. */
  static final long NONE = Long.MIN_VALUE;

  static final long MICROS_OF_DAY = 86_400_000_000L;

  /** Days from 1970 to 2000, from where PostgreSQL counts. */
  static final long EPOCH_2000 = 10_957;

  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final long[] FRACTION = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

  private CivilTime() {}

  /** Days since 1970 of the ten characters from here. */
  static long date(byte[] text, int at) {
    if (text.length < at + 10 || text[at + 4] != '-' || text[at + 7] != '-') {
      return NONE;
    }
    int year = number(text, at, 4);
    int month = number(text, at + 5, 2);
    int day = number(text, at + 8, 2);
    boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
      return NONE;
    }
    if (month == 2 && day == 29 && !leap) {
      return NONE;
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }

  /** Microseconds of the day of the characters from here to the end. */
  static long time(byte[] text, int at, int end, int most) {
    int length = end - at;
    if (length < 8 || text[at + 2] != ':' || text[at + 5] != ':') {
      return NONE;
    }
    int hour = number(text, at, 2);
    int minute = number(text, at + 3, 2);
    int second = number(text, at + 6, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return NONE;
    }
    long micros = ((hour * 60L + minute) * 60 + second) * 1_000_000;
    if (length == 8) {
      return micros;
    }
    int digits = length - 9;
    if (digits < 1 || digits > most || text[at + 8] != '.') {
      return NONE;
    }
    int fraction = number(text, at + 9, digits);
    return fraction < 0 ? NONE : micros + fraction * FRACTION[digits];
  }

  private static int number(byte[] text, int at, int length) {
    int value = 0;
    for (int i = at; i < at + length; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /**
   * Writes what was read.
   *
   * @param digits of the fraction; none if it is not above zero
   */
  static byte[] write(Kind kind, long days, long micros, int digits) {
    var out = new byte[40];
    int at = 0;
    if (kind != Kind.TIME) {
      var date = LocalDate.ofEpochDay(days);
      at = put(out, at, date.getYear(), 4);
      out[at++] = '-';
      at = put(out, at, date.getMonthValue(), 2);
      out[at++] = '-';
      at = put(out, at, date.getDayOfMonth(), 2);
    }
    if (kind != Kind.DATE) {
      if (at > 0) {
        out[at++] = ' ';
      }
      int second = (int) (micros / 1_000_000);
      at = put(out, at, second / 3600, 2);
      out[at++] = ':';
      at = put(out, at, second / 60 % 60, 2);
      out[at++] = ':';
      at = put(out, at, second % 60, 2);
      if (digits > 0) {
        out[at++] = '.';
        at = put(out, at, (int) (micros % 1_000_000 / FRACTION[digits]), digits);
      }
    }
    if (kind == Kind.TIMESTAMP_TZ) {
      for (char c : "+00:00".toCharArray()) {
        out[at++] = (byte) c;
      }
    }
    return Arrays.copyOf(out, at);
  }

  private static int put(byte[] out, int at, int value, int width) {
    int rest = value;
    for (int i = at + width - 1; i >= at; i--) {
      out[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return at + width;
  }
}
