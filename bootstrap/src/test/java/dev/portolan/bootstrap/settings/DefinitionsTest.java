package dev.portolan.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

  private static final Path HOME = Path.of("").toAbsolutePath().resolveSibling("");

  @Test
  void names_are_those_of_variables_and_each_stands_once() {
    assertThat(Definitions.all())
        .hasSizeGreaterThan(30)
        .extracting(Setting::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Z][A-Z0-9_]+"));
    assertThat(Definitions.all()).extracting(Setting::flag).doesNotHaveDuplicates();
  }

  @Test
  void every_default_can_be_read_everywhere() {
    for (Environment environment : Environment.values()) {
      var place = new Place(environment, Optional.empty());
      assertThat(Definitions.all())
          .filteredOn(setting -> !setting.otherwise().apply(place).isEmpty())
          .allSatisfy(setting ->
              assertThat(setting.kind().reader().apply(setting.otherwise().apply(place)))
                  .isNotNull());
    }
  }

  @Test
  void meanings_are_sentences() {
    assertThat(Definitions.all())
        .extracting(Setting::meaning)
        .allMatch(meaning -> meaning.matches("[A-Z`].*\\."));
  }

  @Test
  void the_page_in_the_checkout_is_what_the_definitions_say() throws IOException {
    assertThat(Files.readString(HOME.resolve("docs/configuration.md")))
        .as("./portolan config reference markdown > docs/configuration.md")
        .isEqualTo(SettingsReference.markdown());
  }

  @Test
  void the_example_in_the_checkout_is_what_the_definitions_say() throws IOException {
    assertThat(Files.readString(HOME.resolve(".env.example")))
        .as("./portolan config reference environment > .env.example")
        .isEqualTo(SettingsReference.environment());
  }

  @Test
  void the_tests_of_this_project_cannot_see_the_database_of_a_developer() {
    assertThat(System.getenv())
        .doesNotContainKeys(
            "DATABASE_URL", "DATABASE_READ_URL", "DATABASE_MIGRATION_URL", "DB_HOST");
  }
}
