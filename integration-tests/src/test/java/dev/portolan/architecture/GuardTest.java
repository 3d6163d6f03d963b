package dev.portolan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.portolan.architecture.Guard.that;
import static dev.portolan.architecture.Say.calls;
import static dev.portolan.architecture.Say.should;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import dev.portolan.wrecks.Adrift;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** Who guards the guards. */
class GuardTest {

  @Test
  void a_rule_that_never_bites_is_found_out() {
    ArchRule toothless = classes().should(should("be classes", type -> Stream.of()));
    assertThat(failures(toothless)).containsExactly("reports Adrift");
  }

  @Test
  void a_rule_that_bites_everyone_is_found_out() {
    ArchRule rabid = classes().should(should("not be", type -> Stream.of("is")));
    assertThat(failures(rabid)).containsExactly("holds: classes should not be");
  }

  @Test
  void a_rule_about_a_package_that_is_not_there_is_found_out() {
    ArchRule blind =
        noClasses().that().resideInAPackage("dev.portolan.atlantis..").should().bePublic();
    assertThat(failures(blind))
        .contains("reports Adrift")
        .anyMatch(name -> name.startsWith("holds"));
  }

  @Test
  void a_rule_that_is_content_with_nothing_is_found_out() {
    ArchRule content = classes().should().notBePublic().allowEmptyShould(true);
    assertThat(failures(content)).contains("fails when there is nothing to look at");
  }

  private static List<String> failures(ArchRule rule) {
    return that(rule)
        .catches(Adrift.class)
        .filter(GuardTest::fails)
        .map(DynamicTest::getDisplayName)
        .toList();
  }

  private static boolean fails(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return false;
    } catch (Throwable expected) {
      return true;
    }
  }

  @Test
  void a_method_that_does_not_exist_cannot_be_named() {
    assertThatThrownBy(() -> calls(Instant.class, "nwo")).hasMessageContaining("no method nwo");
  }

  @Test
  void a_class_that_does_not_exist_cannot_be_named() {
    assertThatThrownBy(() -> Say.hidden("dev.portolan.Atlantis")).hasMessageContaining("Atlantis");
  }

  @Test
  void modules_are_read_from_folders_and_jars() {
    assertThat(TheCode.module("file:/p/adapters-web/target/classes/dev/portolan/X.class"))
        .contains("adapters-web");
    assertThat(TheCode.module("jar:file:/p/domain/target/portolan-domain-0.1.0.jar!/dev/X.class"))
        .contains("domain");
    assertThat(TheCode.module("file:/p/domain/target/test-classes/dev/portolan/X.class")).isEmpty();
    assertThat(TheCode.module("jar:file:/p/portolan-application-0.1.0-tests.jar!/dev/X.class"))
        .isEmpty();
  }

  @Test
  void the_tests_of_every_module_are_seen() {
    var seen = TheCode.tests().stream().map(type -> type.getSource().toString()).toList();
    assertThat(TheCode.modules())
        .filteredOn(module -> Files.isDirectory(TheCode.root().resolve(module + "/src/test/java")))
        .allSatisfy(module -> assertThat(seen).anyMatch(uri -> isOf(module, uri)));
  }

  private static boolean isOf(String module, String uri) {
    return uri.contains("/" + module + "/target/");
  }

  @Test
  void packages_are_read_as_context_and_layer() {
    assertThat(Place.of("dev.portolan.reefs.application.port"))
        .contains(new Place("reefs", Layer.PORT));
    assertThat(Place.of("dev.portolan.reefs.persistence.generated.tables.records"))
        .contains(new Place("reefs", Layer.GENERATED));
    assertThat(Place.of("dev.portolan.bootstrap.cli"))
        .contains(new Place("bootstrap", Layer.BOOTSTRAP));
    assertThat(Stream.of("dev.portolan", "dev.portolan.reefs", "dev.portolan.reefs.domain.model"))
        .map(Place::of)
        .containsOnly(Optional.empty());
  }
}
