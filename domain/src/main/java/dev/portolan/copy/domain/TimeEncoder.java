package dev.portolan.copy.domain;

import dev.portolan.copy.domain.ColumnType.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times in the one spelling that can be given back: {@code YYYY-MM-DD}, {@code HH:MM:SS},
 * with up to six digits of a second, with a blank between and {@code +00:00} behind where the
 * column knows about zones.
 */
final class TimeEncoder implements CellEncoder {

  private final Kind kind;
  private final int digits;
  private final Refusal refused;

  TimeEncoder(Kind kind, int digits) {
    this.kind = kind;
    this.digits = digits < 0 ? 6 : digits;
    this.refused = new Refusal("not-a-" + word(kind), advice(kind));
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case DATE -> "date";
      case TIME -> "time";
      default -> "timestamp";
    };
  }

  private static String advice(Kind kind) {
    String form =
        switch (kind) {
          case DATE -> "YYYY-MM-DD";
          case TIME -> "HH:MM:SS[.ffffff]";
          case TIMESTAMP -> "YYYY-MM-DD HH:MM:SS[.ffffff]";
          default -> "YYYY-MM-DD HH:MM:SS[.ffffff]+00:00";
        };
    String rules =
        kind == Kind.DATE || kind == Kind.TIME
            ? "" // none of them takes these
            : "; rules: iso-time, assume-utc, to-utc, cut-nanos, epoch-seconds, epoch-millis";
    return "store a real one as " + form + rules;
  }

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    if (cell.storage() != StorageClass.TEXT) {
      return refused;
    }
    byte[] text = cell.bytes();
    boolean dated = kind != Kind.TIME;
    boolean timed = kind != Kind.DATE;
    int at = 0;
    long days = 0;
    if (dated) {
      days = CivilTime.date(text, 0);
      at = 10;
      if (days == CivilTime.NONE) {
        return refused;
      }
    }
    if (dated && timed) {
      if (text.length < 19 || text[10] != ' ') {
        return refused;
      }
      at = 11;
    }
    int end = kind == Kind.TIMESTAMP_TZ ? text.length - 6 : text.length;
    long micros = 0;
    if (timed) {
      micros = CivilTime.time(text, at, end, digits);
      if (micros == CivilTime.NONE) {
        return refused;
      }
    } else if (text.length != 10) {
      return refused;
    }
    if (kind == Kind.TIMESTAMP_TZ && !isUtc(text, end)) {
      return refused;
    }
    // What was understood must give the stored text back, to the byte.
    if (!Arrays.equals(text, CivilTime.write(kind, days, micros, end - at - 9))) {
      return refused;
    }
    if (kind == Kind.DATE) {
      out.putInt(4);
      out.putInt((int) (days - CivilTime.EPOCH_2000));
    } else {
      out.putInt(8);
      out.putLong(
          kind == Kind.TIME
              ? micros
              : (days - CivilTime.EPOCH_2000) * CivilTime.MICROS_OF_DAY + micros);
    }
    return null;
  }

  private static boolean isUtc(byte[] text, int at) {
    return text[at] == '+'
        && text[at + 1] == '0'
        && text[at + 2] == '0'
        && text[at + 3] == ':'
        && text[at + 4] == '0'
        && text[at + 5] == '0';
  }
}
