package dev.portolan.bootstrap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads variables by name and remembers every mistake, so that all are reported at once. */
final class Variables {

  private final Map<String, String> values;
  private final List<String> mistakes = new ArrayList<>();

  Variables(Map<String, String> values) {
    this.values = values;
  }

  /** The text of a variable; an empty one counts as unset, as shells and compose files write it. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  int number(String name, int otherwise, int min, int max) {
    return parsed(
        name,
        otherwise,
        "a whole number from " + min + " to " + max,
        text -> {
          int number = Integer.parseInt(text);
          if (number < min || number > max) {
            throw new NumberFormatException();
          }
          return number;
        });
  }

  Duration seconds(String name, Duration otherwise, int max) {
    return Duration.ofSeconds(number(name, Math.toIntExact(otherwise.toSeconds()), 1, max));
  }

  <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    String choices =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return parsed(
        name,
        otherwise,
        "one of " + choices,
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
  }

  List<String> list(String name) {
    return text(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /**
   * A value with a parser of its own.
   *
   * @param parser throws IllegalArgumentException with a sentence that says what is wrong, and
   *     holds no secret
   */
  <T> Optional<T> value(String name, Function<String, T> parser) {
    return text(name)
        .flatMap(text -> {
          try {
            return Optional.of(parser.apply(text));
          } catch (IllegalArgumentException wrong) {
            mistakes.add(name + ": " + wrong.getMessage());
            return Optional.empty();
          }
        });
  }

  /**
   * @throws SettingsInvalid there was a mistake in what was read so far
   */
  void throwIfWrong() {
    if (!mistakes.isEmpty()) {
      throw new SettingsInvalid(mistakes);
    }
  }

  private <T> T parsed(String name, T otherwise, String expected, Function<String, T> parser) {
    return text(name)
        .map(text -> {
          try {
            return parser.apply(text);
          } catch (IllegalArgumentException wrong) {
            mistakes.add(name + " must be " + expected + ", but is \"" + text + "\"");
            return otherwise;
          }
        })
        .orElse(otherwise);
  }
}
