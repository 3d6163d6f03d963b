package dev.portolan.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's Java files as text, for what bytecode has forgotten. */
final class Sources {

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^public (?:(?:final|abstract|sealed|non-sealed) )*"
              + "(?:class|record|interface|enum|@interface) ");
  private static final Pattern ANNOTATION = Pattern.compile("(?:[@ )].*|}\\).*|)");

  private Sources() {}

  /** Every Java file under a source folder of any module: {@code main} or {@code test}. */
  static List<Path> of(String folder) {
    return TheCode.modules().stream()
        .map(
            module -> TheCode.root().resolve(module).resolve("src").resolve(folder).resolve("java"))
        .filter(Files::isDirectory)
        .flatMap(Sources::javaFiles)
        .toList();
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long lines(String text) {
    return text.lines().count();
  }

  /** Whether every public type that begins a line comes after a docstring. */
  static boolean isDocumented(String text) {
    return PUBLIC_TYPE
        .matcher(text)
        .results()
        .allMatch(found -> endsInDocstring(text.substring(0, found.start())));
  }

  /** Between a docstring and its type stand annotations and nothing else. */
  private static boolean endsInDocstring(String head) {
    int end = head.lastIndexOf("*/");
    return end >= 0
        && head.substring(end + 2).lines().allMatch(line -> ANNOTATION.matcher(line).matches());
  }

  /** Whether a {@code package-info} says what the package is for and takes null seriously. */
  static boolean introduces(String packageInfo) {
    return packageInfo.stripLeading().startsWith("/**")
        && packageInfo.contains("\n@NullMarked\npackage ");
  }

  /** The folder inside the source tree: the package, as a path. */
  static String packageOf(Path file) {
    String folder = file.resolveSibling("").toString();
    return folder.substring(folder.lastIndexOf("/java/") + "/java/".length());
  }
}
