package dev.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a reader is promised: short files, packages that introduce themselves, types that say why.
 */
class SourceRulesTest {

  private static final int LONGEST = 200;

  @Test
  void a_file_is_read_in_one_go() {
    assertThat(Sources.of("main"))
        .isNotEmpty()
        .filteredOn(file -> Sources.lines(Sources.text(file)) > LONGEST)
        .isEmpty();
  }

  @Test
  void every_package_introduces_itself() {
    var introduced =
        everyFile()
            .filter(file -> file.endsWith("package-info.java"))
            .filter(file -> Sources.introduces(Sources.text(file)))
            .map(Sources::packageOf)
            .collect(Collectors.toSet());
    assertThat(everyFile().map(Sources::packageOf).distinct()).isNotEmpty().isSubsetOf(introduced);
  }

  @Test
  void an_introduction_needs_words_and_null_marks() {
    assertThat(Sources.introduces("/** Why. */\n@NullMarked\npackage a;\n")).isTrue();
    assertThat(Sources.introduces("@NullMarked\npackage a;\n")).isFalse();
    assertThat(Sources.introduces("/** Why. */\npackage a;\n")).isFalse();
  }

  @Test
  void every_public_type_says_what_it_promises() {
    assertThat(Sources.of("main"))
        .filteredOn(file -> !Sources.isDocumented(Sources.text(file)))
        .isEmpty();
  }

  @Test
  void a_public_type_without_a_docstring_is_found() {
    assertThat(Sources.isDocumented("package a;\n\npublic final class B {}\n")).isFalse();
    assertThat(Sources.isDocumented("package a;\n\n@Deprecated\npublic record B() {}\n")).isFalse();
    assertThat(Sources.isDocumented("/** Of a. */\npackage a;\n\npublic record B() {}\n"))
        .isFalse();
    assertThat(Sources.isDocumented("package a;\n\n/** Why. */\npublic enum B {}\n")).isTrue();
    assertThat(Sources.isDocumented("/** Why. */\n@FunctionalInterface\npublic interface B {}\n"))
        .isTrue();
  }

  private static Stream<Path> everyFile() {
    return Stream.concat(Sources.of("main").stream(), Sources.of("test").stream());
  }
}
