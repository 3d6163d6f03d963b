package dev.portolan.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that lie in the modules' src folders. */
final class Sources {

  private static final List<String> ALL = find();

  private Sources() {}

  /** Each from the top of the checkout, with slashes. */
  static List<String> all() {
    return ALL;
  }

  private static List<String> find() {
    Path home = Document.home();
    try (Stream<Path> modules = Files.list(home)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(Sources::files)
          .map(file -> home.relativize(file).toString().replace('\\', '/'))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
