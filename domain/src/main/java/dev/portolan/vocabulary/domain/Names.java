package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the constants of an enum are called outside of this program: in lower case. */
final class Names {

  private Names() {}

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant that is called so.
   *
   * @throws Invalid it is missing, or none of them
   */
  static <E extends Enum<E>> E of(String field, @Nullable String key, E[] constants) {
    if (key == null || key.isBlank()) {
      throw Invalid.field(field, "can't be blank");
    }
    return Stream.of(constants)
        .filter(constant -> key(constant).equals(key))
        .findFirst()
        .orElseThrow(() -> Invalid.field(field, "must be " + list(constants)));
  }

  private static String list(Enum<?>[] constants) {
    return Stream.of(constants).map(Names::key).collect(Collectors.joining(" or "));
  }
}
