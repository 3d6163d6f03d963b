package dev.portolan.vocabulary.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tour lists every file of the vocabulary, and none that is not there. */
class AddAContextTest {

  private static final List<String> MODULES =
      List.of(
          "domain",
          "application",
          "adapters-persistence",
          "adapters-web",
          "bootstrap",
          "integration-tests");

  @Test
  void the_list_of_files_is_true() throws IOException {
    assertThat(listed()).hasSizeGreaterThan(50).isEqualTo(files());
  }

  /** In the page: a folder at the beginning of a line, and its files indented below. */
  private static Set<String> listed() throws IOException {
    var listed = new TreeSet<String>();
    String folder = "";
    for (String line : Files.readAllLines(top().resolve("docs/tour/6-add-a-context.md"))) {
      if (line.matches("[a-z-]+/src/.*")) {
        folder = line;
      } else if (line.startsWith("  ") && !folder.isEmpty()) {
        for (String name : line.strip().split(" ", -1)) {
          listed.add(folder + "/" + (name.contains(".") ? name : name + ".java"));
        }
      } else {
        folder = "";
      }
    }
    return listed;
  }

  private static Set<String> files() throws IOException {
    var files = new TreeSet<String>();
    for (String module : MODULES) {
      try (Stream<Path> all = Files.walk(top().resolve(module).resolve("src"))) {
        files.addAll(
            all.filter(Files::isRegularFile)
                .map(file -> top().relativize(file).toString())
                .filter(file ->
                    file.contains("/vocabulary/") || file.endsWith("/VocabularyModule.java"))
                .collect(Collectors.toSet()));
      }
    }
    return files;
  }

  private static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    return Files.exists(folder.resolve("portolan")) ? folder : folder.resolveSibling("");
  }
}
