package dev.portolan.bootstrap.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said of every setting. It is read when it is asked for, and remembers every mistake, so
 * that all are told at once.
 */
public final class SettingValues {

  /**
   * A value for a human to read.
   *
   * @param text without secrets; empty for none
   */
  public record Shown(Setting<?> setting, String text, Origin origin) {}

  private final Set<String> mistakes = new LinkedHashSet<>();
  private final Sources sources;
  private final Place place;

  private SettingValues(Map<String, String> flags, Map<String, String> all, Optional<Path> folder) {
    sources = Sources.of(flags, all, folder, mistakes::add);
    // Nothing that its default depends on needs to know the environment itself.
    var unknown = new Place(Environment.PRODUCTION, sources.checkout());
    place = new Place(read(GeneralKeys.ENVIRONMENT, unknown).orElseThrow(), sources.checkout());
  }

  /**
   * Takes flags, variables, and {@code portolan.conf}.
   *
   * @param flags by the names of settings
   * @param variables the environment's
   * @param folder where {@code portolan.conf} may lie, unless the others say where
   */
  public static SettingValues read(
      Map<String, String> flags, Map<String, String> variables, Path folder) {
    return new SettingValues(flags, variables, Optional.of(folder));
  }

  /** Takes variables only. */
  public static SettingValues read(Map<String, String> variables) {
    return new SettingValues(Map.of(), variables, Optional.empty());
  }

  public Environment environment() {
    return place.environment();
  }

  /** The value of a setting that has a default. What is wrong counts as not given. */
  public <T> T get(Setting<T> setting) {
    return find(setting).orElseThrow(() -> new IllegalStateException(setting.name()));
  }

  /** The value of a setting, or its default, if it has one. */
  public <T> Optional<T> find(Setting<T> setting) {
    return read(setting, place);
  }

  /** Where HTTP is served: the address. */
  public String host() {
    return get(WebKeys.HOST);
  }

  /** Where HTTP is served: the port. */
  public int port() {
    return get(WebKeys.PORT);
  }

  /** Whether anybody said anything of it. */
  boolean isGiven(Setting<?> setting) {
    return sources.find(setting, mistakes::add).isPresent();
  }

  private <T> Optional<T> read(Setting<T> setting, Place where) {
    return sources
        .find(setting, mistakes::add)
        .flatMap(given -> parsed(setting, given))
        .or(() ->
            Optional.of(setting.otherwise().apply(where))
                .filter(text -> !text.isEmpty())
                .map(setting.kind().reader()));
  }

  private <T> Optional<T> parsed(Setting<T> setting, Given given) {
    try {
      return Optional.of(setting.kind().reader().apply(given.text()));
    } catch (IllegalArgumentException wrong) {
      String at =
          given.origin().source() == Origin.Source.VARIABLE
              ? ""
              : " (" + given.origin().describe() + ")";
      mistakes.add(setting.name() + " " + wrong.getMessage() + at);
      return Optional.empty();
    }
  }

  /** Every setting as it is in force, for a human. */
  public List<Shown> shown() {
    return Definitions.all().stream().map(this::shown).toList();
  }

  private <T> Shown shown(Setting<T> setting) {
    var origin = sources.find(setting, mistakes::add).map(Given::origin).orElse(Origin.DEFAULT);
    String text = find(setting).map(setting.kind().shower()).orElse("");
    return new Shown(setting, text, origin);
  }

  void mistake(String sentence) {
    mistakes.add(sentence);
  }

  /** What was wrong with what was read so far; no secret is in it. */
  public List<String> mistakes() {
    return new ArrayList<>(mistakes);
  }

  /**
   * @throws SettingsInvalid there was a mistake in what was read so far
   */
  void throwIfWrong() {
    if (!mistakes.isEmpty()) {
      throw new SettingsInvalid(mistakes());
    }
  }
}
