package dev.portolan.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left of the sources when a context is taken out by {@code .ci/take-out}: the files that
 * are not its own, without the lines that register it.
 *
 * @param context its name
 */
record TakenOut(String context) {

  private static final Set<String> READ = Set.of("java", "sql", "yaml", "properties", "xml", "txt");

  /** Contexts whose tables others point to, so that nobody can do without. */
  private static final Set<String> NEEDED = Set.of("accounts");

  /** A line outside the context's own files. */
  record Line(Path file, int number, String text) {
    @Override
    public String toString() {
      return file + ":" + number + ": " + text.strip();
    }
  }

  /** Every context that has tables and can be done without. */
  static List<TakenOut> contexts() {
    try (var folders = Files.list(migrations())) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !NEEDED.contains(name))
          .sorted()
          .map(TakenOut::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path migrations() {
    return TheCode.root().resolve("adapters-persistence/src/main/resources/db");
  }

  /** The lines that name one of its classes, and go with it. */
  List<Line> registrations() {
    var pattern = registration();
    return others().stream().filter(line -> pattern.matcher(line.text()).find()).toList();
  }

  /** What would still speak of it, and has no right to. */
  List<Line> leftovers() {
    var registration = registration();
    var mention =
        Pattern.compile(
            Stream.concat(
                    Stream.of("db/" + context + "\\b", "flyway_history_" + context, quoted()),
                    paths().stream().map(path -> Pattern.quote(path) + "\\b"))
                .collect(Collectors.joining("|")));
    return others().stream()
        .filter(line -> !registration.matcher(line.text()).find())
        .filter(line -> mention.matcher(line.text()).find())
        .toList();
  }

  private String quoted() {
    return "\"" + context + "\"";
  }

  /** Its package, its wiring, and what others import of it, as words. */
  private Pattern registration() {
    String root = "dev.portolan." + context;
    var names = new HashSet<String>();
    ownFiles()
        .filter(file -> file.startsWith("bootstrap"))
        .forEach(file -> names.add(file.getFileName().toString().replace(".java", "")));
    var imported = Pattern.compile("^import " + Pattern.quote(root) + "\\.(?:.*\\.)?(\\w+);");
    others()
        .forEach(line ->
            imported.matcher(line.text()).results().forEach(found -> names.add(found.group(1))));
    names.add(root);
    return Pattern.compile(
        "\\b(?:" + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");
  }

  /** What its own description serves. */
  private List<String> paths() {
    var path = Pattern.compile("(?m)^  (/api/[a-z-]+)");
    return ownFiles()
        .filter(file -> file.endsWith("openapi.yaml"))
        .flatMap(file -> path.matcher(Sources.text(TheCode.root().resolve(file))).results())
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private Stream<Path> ownFiles() {
    return files().stream().filter(this::owns);
  }

  private List<Line> others() {
    var lines = new ArrayList<Line>();
    for (Path file : files()) {
      if (!owns(file)) {
        int number = 0;
        for (String text : Sources.text(TheCode.root().resolve(file)).lines().toList()) {
          lines.add(new Line(file, ++number, text));
        }
      }
    }
    return lines;
  }

  private boolean owns(Path file) {
    String path = file.toString();
    String wiring = context.substring(0, 1).toUpperCase(Locale.ROOT) + context.substring(1);
    return path.contains("/dev/portolan/" + context + "/")
        || path.contains("/resources/db/" + context + "/")
        || (file.startsWith("bootstrap") && file.getFileName().toString().startsWith(wiring));
  }

  /** Every source file of every module, from the top. */
  private static List<Path> files() {
    return TheCode.modules().stream().flatMap(TakenOut::files).toList();
  }

  private static Stream<Path> files(String module) {
    Path root = TheCode.root();
    try (var files = Files.walk(root.resolve(module).resolve("src"))) {
      return files.filter(TakenOut::isRead).map(root::relativize).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRead(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && READ.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
