package dev.portolan.copy.domain;

import dev.portolan.copy.domain.ColumnType.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules that spell a time differently. An empty text means that a rule does not apply. */
final class TimeRules {

  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)([ Tt])(\\d\\d:\\d\\d)(?:(:\\d\\d)(\\.\\d+)?)?"
              + "( ?(?:[Zz]|[+-]\\d\\d(?::?\\d\\d)?))?");

  private TimeRules() {}

  static String change(Rule rule, Kind kind, String text) {
    Matcher moment = MOMENT.matcher(text);
    boolean timed = kind == Kind.TIMESTAMP || kind == Kind.TIMESTAMP_TZ;
    if (!timed || !moment.matches()) {
      return "";
    }
    String date = moment.group(1);
    String time = moment.group(3) + part(moment, 4);
    String fraction = part(moment, 5);
    String zone = part(moment, 6).strip();
    String changed =
        switch (rule) {
          case ISO_TIME ->
              date + " " + (moment.group(4) == null ? time + ":00" : time) + fraction + plain(zone);
          case ASSUME_UTC -> kind == Kind.TIMESTAMP_TZ && zone.isEmpty() ? text + "+00:00" : text;
          case TO_UTC -> toUtc(kind, date, time, fraction, zone);
          case CUT_NANOS ->
              fraction.length() > 7 ? text.replace(fraction, fraction.substring(0, 7)) : text;
          default -> text;
        };
    return changed.equals(text) ? "" : changed;
  }

  private static String part(Matcher moment, int group) {
    String text = moment.group(group);
    return text == null ? "" : text;
  }

  private static String plain(String zone) {
    return zone.equalsIgnoreCase("Z") || zone.equals("+00") || zone.equals("+0000")
        ? "+00:00"
        : zone;
  }

  private static String toUtc(Kind kind, String date, String time, String fraction, String zone) {
    String end = kind == Kind.TIMESTAMP_TZ ? "+00:00" : "";
    if (zone.isEmpty() || time.length() != 8) {
      return "";
    }
    try {
      var local = LocalDateTime.parse(date + "T" + time);
      var moment = local.toInstant(ZoneOffset.of(plain(zone)));
      return text(moment) + fraction + end;
    } catch (DateTimeException notOne) {
      return "";
    }
  }

  static String epoch(Kind kind, long value, boolean millis) {
    String end = kind == Kind.TIMESTAMP_TZ ? "+00:00" : "";
    if (kind != Kind.TIMESTAMP && kind != Kind.TIMESTAMP_TZ) {
      return "";
    }
    try {
      var moment = millis ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
      long fraction = millis ? Math.floorMod(value, 1_000L) : 0;
      String text =
          text(moment) + (fraction == 0 ? "" : String.format(Locale.ROOT, ".%03d", fraction)) + end;
      return text.length() > 29 || text.charAt(0) == '-' ? "" : text;
    } catch (DateTimeException tooFar) {
      return "";
    }
  }

  private static String text(Instant moment) {
    var local = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    return String.format(
        Locale.ROOT, // others have digits of their own
        "%04d-%02d-%02d %02d:%02d:%02d",
        local.getYear(),
        local.getMonthValue(),
        local.getDayOfMonth(),
        local.getHour(),
        local.getMinute(),
        local.getSecond());
  }
}
