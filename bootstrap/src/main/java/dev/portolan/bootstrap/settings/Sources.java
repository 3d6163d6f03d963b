package dev.portolan.bootstrap.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where values come from, the strongest first: flags, the environment's variables, {@code
 * portolan.conf}.
 *
 * @param checkout the top of the checkout whose {@code ./portolan} started this, if one did
 */
record Sources(List<Layer> layers, Optional<Path> checkout) {

  /** What {@code ./portolan} says of the checkout that it stands in; nobody else sets it. */
  static final String CHECKOUT = "PORTOLAN_CHECKOUT";

  private static final String FILE = "portolan.conf";

  /**
   * Puts them in order.
   *
   * @param flags by the names of settings
   * @param folder where {@code portolan.conf} may lie; empty to look nowhere
   * @param mistakes is told what is wrong with the file and the flags
   */
  static Sources of(
      Map<String, String> flags,
      Map<String, String> variables,
      Optional<Path> folder,
      Consumer<String> mistakes) {
    var checkout = Optional.ofNullable(variables.get(CHECKOUT)).map(Path::of);
    var layers = new ArrayList<>(List.of(Layer.flags(flags), Layer.variables(variables)));
    var named = first(layers, GeneralKeys.CONFIG.name()).map(given -> Path.of(given.text()));
    named
        .or(() -> checkout.or(() -> folder).map(in -> in.resolve(FILE)).filter(Files::exists))
        .ifPresent(file -> layers.add(ConfigurationFile.read(file, namesInFiles(), mistakes)));
    var known = names().collect(Collectors.toSet());
    flags.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> mistakes.accept("flag --set: there is no setting " + name));
    return new Sources(List.copyOf(layers), checkout);
  }

  private static Set<String> namesInFiles() {
    return names()
        .filter(name -> !name.equals(GeneralKeys.CONFIG.name()))
        .collect(Collectors.toSet());
  }

  private static Stream<String> names() {
    return Definitions.all().stream()
        .flatMap(setting ->
            setting.secret()
                ? Stream.of(setting.name(), setting.fileName())
                : Stream.of(setting.name()));
  }

  private static Optional<Given> first(List<Layer> layers, String name) {
    return layers.stream().flatMap(layer -> layer.find(name).stream()).findFirst();
  }

  /**
   * What the strongest source says that says anything.
   *
   * @param mistakes is told when a file with a secret cannot be read, or is named beside the secret
   */
  Optional<Given> find(Setting<?> setting, Consumer<String> mistakes) {
    for (var layer : layers) {
      var given = layer.find(setting.name());
      var file = setting.secret() ? layer.find(setting.fileName()) : Optional.<Given>empty();
      if (given.isPresent() && file.isPresent()) {
        mistakes.accept(
            "%s and %s are both given: keep one".formatted(setting.name(), setting.fileName()));
      }
      if (given.isPresent()) {
        return given;
      }
      if (file.isPresent()) {
        return SecretFile.read(setting.fileName(), file.get(), mistakes);
      }
    }
    return Optional.empty();
  }
}
