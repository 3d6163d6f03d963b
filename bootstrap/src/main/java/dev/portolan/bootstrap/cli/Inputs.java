package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.LogConfiguration;
import dev.portolan.bootstrap.settings.Definitions;
import dev.portolan.bootstrap.settings.Setting;
import dev.portolan.bootstrap.settings.SettingValues;
import dev.portolan.bootstrap.settings.Settings;
import dev.portolan.bootstrap.settings.SettingsInvalid;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * What a command is run with: the environment's variables, and the flags of settings, which all
 * commands share.
 */
final class Inputs {

  private static final String ANY = "--set";

  private final Map<String, String> variables;
  private final Map<String, String> flags = new HashMap<>();

  Inputs(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** Gives a command, and those below it, a flag for each setting that has one. */
  static void addFlagsTo(CommandSpec spec) {
    Definitions.all().stream()
        .filter(Setting::flagged)
        .forEach(setting -> spec.addOption(flag(setting)));
    spec.addOption(
        OptionSpec.builder(ANY)
            .paramLabel("NAME=VALUE")
            .description("Any setting by its name; may be given more than once.")
            .type(Map.class)
            .auxiliaryTypes(String.class, String.class)
            .scopeType(ScopeType.INHERIT)
            .build());
  }

  private static OptionSpec flag(Setting<?> setting) {
    return OptionSpec.builder(setting.flag())
        .paramLabel(setting.name())
        .description("%s: %s.".formatted(setting.name(), setting.kind().expected()))
        .type(String.class)
        .scopeType(ScopeType.INHERIT)
        .build();
  }

  /** Remembers the flags of a command line. */
  void take(ParseResult parsed) {
    for (var line = parsed; line != null; line = line.subcommand()) {
      var here = line;
      flags.putAll(here.matchedOptionValue(ANY, Map.<String, String>of()));
      Definitions.all().stream()
          .filter(setting -> setting.flagged() && here.hasMatchedOption(setting.flag()))
          .forEach(
              setting -> flags.put(setting.name(), here.matchedOptionValue(setting.flag(), "")));
    }
  }

  /** The folders of this machine's programs. */
  String path() {
    return variables.getOrDefault("PATH", "");
  }

  /** What all sources say, with nothing refused yet. */
  SettingValues values() {
    return SettingValues.read(flags, variables, Path.of(""));
  }

  /**
   * Everything that can be set from outside. The log follows it from now on.
   *
   * @throws SettingsInvalid something is wrong, or production refuses it
   */
  Settings settings() {
    var settings = Settings.from(values());
    LogConfiguration.apply(settings);
    return settings;
  }
}
