package dev.portolan.copy.domain;

import dev.portolan.copy.domain.ColumnType.Kind;
import java.time.LocalDate;
import java.util.Locale;

/** A time that SQLite has no form for, as PostgreSQL spells it. */
final class PostgresTime {

  private PostgresTime() {}

  /**
   * Spells it.
   *
   * @param value as it is stored; the highest and the lowest are the infinities
   * @param days since 1970
   */
  static String write(Kind kind, long value, long days, long micros) {
    if (kind == Kind.TIME) {
      return "24:00:00";
    }
    boolean date = kind == Kind.DATE;
    if (value == (date ? 0x7fff_ffffL : Long.MAX_VALUE)) {
      return "infinity";
    }
    if (value == (date ? 0x8000_0000L : Long.MIN_VALUE)) {
      return "-infinity";
    }
    var day = LocalDate.ofEpochDay(days);
    int year = day.getYear() > 0 ? day.getYear() : 1 - day.getYear(); // there is no year 0
    String text =
        String.format(
            Locale.ROOT, "%04d-%02d-%02d", year, day.getMonthValue(), day.getDayOfMonth());
    if (!date) {
      long second = micros / 1_000_000;
      text +=
          String.format(
              Locale.ROOT, " %02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
      long fraction = micros % 1_000_000;
      text += fraction == 0 ? "" : String.format(Locale.ROOT, ".%06d", fraction);
      text += kind == Kind.TIMESTAMP_TZ ? "+00" : "";
    }
    return text + (day.getYear() > 0 ? "" : " BC");
  }
}
