package dev.portolan.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The compose file, as an engine would read it. */
final class Compose {

  static final Path HOME =
      Files.exists(Path.of("docker"))
          ? Path.of("").toAbsolutePath()
          : Path.of("..").toAbsolutePath().normalize();

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:[-?])([^}]*)}");

  private final Map<String, Object> root;
  private final String text;

  private Compose(String text) {
    this.text = text;
    this.root = new Yaml().load(text);
  }

  static Compose read() {
    return new Compose(Compose.file("docker/compose.yaml"));
  }

  static String file(String path) {
    try {
      return Files.readString(HOME.resolve(path));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Map<String, Object> services() {
    return map(root.get("services"));
  }

  Map<String, Object> service(String name) {
    return map(services().get(name));
  }

  /** What a service is told, with the variables of the operator filled in. */
  Map<String, String> environment(String service, Map<String, String> given) {
    var environment = new TreeMap<String, String>();
    map(service(service).get("environment"))
        .forEach((name, value) -> environment.put(name, filled(String.valueOf(value), given)));
    return environment;
  }

  /** The variables without which nothing starts. */
  Set<String> required() {
    return VARIABLE
        .matcher(text)
        .results()
        .filter(match -> match.group(2).equals(":?"))
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A port of the host, as it is published, to the port of the container. */
  String published(String service, Map<String, String> given) {
    return filled((String) list(service(service).get("ports")).getFirst(), given);
  }

  static String filled(String value, Map<String, String> given) {
    return VARIABLE
        .matcher(value)
        .replaceAll(match -> Matcher.quoteReplacement(filled(match, given)));
  }

  private static String filled(MatchResult match, Map<String, String> given) {
    String value = given.get(match.group(1));
    if (value != null) {
      return value;
    }
    if (match.group(2).equals(":?")) {
      throw new IllegalArgumentException(match.group(1) + " is required");
    }
    return match.group(3);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }
}
