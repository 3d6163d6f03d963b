package dev.portolan.bootstrap.settings;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * {@code portolan.conf}: the names of the variables, a value each, in HOCON. A key that nobody
 * knows is a mistake, so that a slip of the pen is not taken for a default.
 */
final class ConfigurationFile implements Layer {

  private final Map<String, Given> values = new HashMap<>();

  private ConfigurationFile() {}

  /**
   * Reads it.
   *
   * @param known the names that may stand in it
   * @param mistakes is told each mistake, with file and line, and without values
   */
  static ConfigurationFile read(Path file, Set<String> known, Consumer<String> mistakes) {
    var read = new ConfigurationFile();
    try {
      var config =
          ConfigFactory.parseFile(
                  file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false))
              .resolve(ConfigResolveOptions.noSystem());
      config.root().forEach((key, value) -> read.add(file, key, value, known, mistakes));
    } catch (ConfigException.IO unreadable) {
      mistakes.accept(file + " cannot be read");
    } catch (ConfigException wrong) {
      mistakes.accept(sentence(file, wrong));
    }
    return read;
  }

  private void add(
      Path file, String key, ConfigValue value, Set<String> known, Consumer<String> mistakes) {
    var origin = Origin.file(file.toString(), value.origin().lineNumber());
    if (!known.contains(key)) {
      String path = value instanceof ConfigObject object ? key + "." + first(object) : key;
      mistakes.accept(origin.describe() + ": there is no setting " + path);
    } else if (value.valueType() == ConfigValueType.OBJECT) {
      mistakes.accept(origin.describe() + ": " + key + " takes one value, not a group");
    } else {
      String text = text(value).strip();
      if (!text.isEmpty()) {
        values.put(key, new Given(text, origin));
      }
    }
  }

  private static String first(ConfigObject object) {
    return object.keySet().stream().sorted().findFirst().orElse("");
  }

  private static String text(ConfigValue value) {
    return switch (value.valueType()) {
      case NULL -> "";
      case LIST -> commas((ConfigList) value);
      // As it was written: 0.50 stays so.
      default -> value.atKey("it").getString("it");
    };
  }

  private static String commas(List<ConfigValue> list) {
    return list.stream().map(ConfigurationFile::text).collect(Collectors.joining(","));
  }

  /** The library shows the text round a mistake, which may be a password. */
  private static String sentence(Path file, ConfigException wrong) {
    int line = wrong.origin() == null ? 0 : wrong.origin().lineNumber();
    return Origin.file(file.toString(), line).describe()
        + ": this is not as HOCON wants it (NAME = \"value\")";
  }

  @Override
  public Optional<Given> find(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
