package dev.portolan.bootstrap.settings;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One source of values. */
interface Layer {

  /** What it says of a name; an empty text counts as nothing, as shells and compose write it. */
  Optional<Given> find(String name);

  static Layer variables(Map<String, String> variables) {
    return of(variables, Origin::variable);
  }

  /**
   * Flags.
   *
   * @param values by the name of the setting
   */
  static Layer flags(Map<String, String> values) {
    return of(values, name -> Origin.flag(flag(name)));
  }

  private static Layer of(Map<String, String> values, Function<String, Origin> origin) {
    return name ->
        Optional.ofNullable(values.get(name))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> new Given(text, origin.apply(name)));
  }

  private static String flag(String name) {
    return Definitions.all().stream()
        .filter(setting -> setting.flagged() && setting.name().equals(name))
        .findFirst()
        .map(Setting::flag)
        .orElse("--set " + name);
  }
}
