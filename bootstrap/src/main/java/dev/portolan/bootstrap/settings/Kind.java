package dev.portolan.bootstrap.settings;

import dev.portolan.shared.persistence.DatabaseUrl;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the text of a setting is read.
 *
 * @param expected what it must be, unit and bounds included: "a whole number from 1 to 64"
 * @param reader throws IllegalArgumentException with a sentence that says what is wrong, without
 *     its subject and without secrets
 * @param shower gives a text for a human, without secrets
 */
public record Kind<T>(String expected, Function<String, T> reader, Function<T, String> shower) {

  static Kind<String> text(String expected) {
    return new Kind<>(expected, text -> text, text -> text);
  }

  /** A secret of a known form. */
  static Kind<String> secret(String expected, Pattern form) {
    return new Kind<>(
        expected,
        text -> {
          if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("must be " + expected);
          }
          return text;
        },
        secret(expected).shower());
  }

  /** A text that nobody is shown. */
  static Kind<String> secret(String expected) {
    return new Kind<>(expected, text -> text, _ -> "***");
  }

  static Kind<Boolean> yesOrNo() {
    return checked(
        "true or false",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true", "yes", "on", "1" -> true;
              case "false", "no", "off", "0" -> false;
              default -> throw new IllegalArgumentException(text);
            },
        String::valueOf);
  }

  static Kind<Integer> number(int min, int max) {
    return checked(
        "a whole number from " + min + " to " + max,
        text -> between(text, min, max),
        String::valueOf);
  }

  static Kind<Duration> seconds(int min, int max) {
    return duration("seconds", min, max, Duration.ofSeconds(1));
  }

  static Kind<Duration> millis(int min, int max) {
    return duration("milliseconds", min, max, Duration.ofMillis(1));
  }

  static Kind<Duration> days(int min, int max) {
    return duration("days", min, max, Duration.ofDays(1));
  }

  private static Kind<Duration> duration(String unit, int min, int max, Duration one) {
    return checked(
        "a number of " + unit + " from " + min + " to " + max,
        text -> one.multipliedBy(between(text, min, max)),
        duration -> Long.toString(duration.dividedBy(one)));
  }

  static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
    String choices =
        Arrays.stream(type.getEnumConstants()).map(Kind::word).collect(Collectors.joining(", "));
    return checked(
        "one of " + choices, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)), Kind::word);
  }

  static Kind<List<String>> list(String expected) {
    return new Kind<>(
        expected,
        text ->
            Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList(),
        list -> String.join(",", list));
  }

  static Kind<DatabaseUrl> databaseUrl(String expected) {
    return new Kind<>(expected, DatabaseUrl::parse, DatabaseUrl::toString);
  }

  private static <T> Kind<T> checked(
      String expected, Function<String, T> reader, Function<T, String> shower) {
    return new Kind<>(
        expected,
        text -> {
          try {
            return reader.apply(text);
          } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                "must be " + expected + ", but is \"" + text + "\"", wrong);
          }
        },
        shower);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static int between(String text, int min, int max) {
    int number = Integer.parseInt(text);
    if (number < min || number > max) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }
}
