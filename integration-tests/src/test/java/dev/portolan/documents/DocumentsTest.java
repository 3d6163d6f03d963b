package dev.portolan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.bootstrap.cli.PortolanCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DocumentsTest {

  private static final int README_LINES = 150;

  /** The words that the script keeps to itself. */
  private static final List<String> SCRIPT = List.of("test", "bench", "mutation", "without");

  private static final Pattern WORD = Pattern.compile("\\./portolan ([a-z][a-z-]*)");

  @TestFactory
  Stream<DynamicTest> every_link_leads_to_a_file() {
    return each(document ->
        assertThat(document.links())
            .allSatisfy(link -> assertThat(document.resolve(link)).exists()));
  }

  @TestFactory
  Stream<DynamicTest> every_path_exists() {
    return each(document ->
        assertThat(document.paths().stream().filter(path -> !isKnown(path)).toList())
            .as("paths that are not in the checkout")
            .isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> every_excerpt_stands_in_the_file_named_above_it() {
    return each(document -> {
      for (var block : document.blocks()) {
        if (block.language().equals("java")) {
          String file = Document.read(Document.home().resolve(block.above().replace("`", "")));
          assertThat(squeezed(file)).contains(squeezed(String.join(" ", block.lines())));
        }
      }
    });
  }

  @Test
  void the_tour_shows_code() {
    assertThat(Document.of("docs/tour/1-a-request.md").blocks())
        .filteredOn(block -> block.language().equals("java"))
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void the_readme_is_short() {
    assertThat(Document.of("README.md").text().lines()).hasSizeLessThanOrEqualTo(README_LINES);
  }

  @TestFactory
  Stream<DynamicTest> every_word_given_to_the_script_is_one_that_it_or_the_application_knows() {
    var known = Stream.concat(PortolanCommand.words().stream(), SCRIPT.stream()).toList();
    return each(document ->
        assertThat(WORD.matcher(document.text()).results().map(match -> match.group(1)))
            .isSubsetOf(known));
  }

  /** Where a line is broken is the formatter's business. */
  private static String squeezed(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  private static Stream<DynamicTest> each(java.util.function.Consumer<Document> check) {
    var documents = Document.all();
    assertThat(documents).hasSizeGreaterThan(5);
    return documents.stream()
        .map(document ->
            DynamicTest.dynamicTest(document.path().toString(), () -> check.accept(document)));
  }

  /** A path from the top, or the end of one that stands somewhere in a module. */
  private static boolean isKnown(String path) {
    if (path.startsWith("data/")
        || path.startsWith("bootstrap/target/")
        || path.startsWith("db/")) {
      return true; // made when something runs
    }
    Path home = Document.home();
    String end = path.replaceAll("/$", "");
    return Files.exists(home.resolve(path))
        || Sources.all().stream()
            .anyMatch(file -> {
              String known = "/" + file;
              return known.endsWith("/" + end)
                  || known.endsWith("/" + end + ".java")
                  || known.contains("/" + end + "/");
            });
  }
}
