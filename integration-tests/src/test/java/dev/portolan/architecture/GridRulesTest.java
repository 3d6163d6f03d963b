package dev.portolan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.portolan.architecture.Guard.that;
import static dev.portolan.architecture.Layer.BOOTSTRAP;
import static dev.portolan.architecture.Layer.GENERATED;
import static dev.portolan.architecture.Say.any;
import static dev.portolan.architecture.Say.should;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.portolan.bootstrap.Main;
import dev.portolan.wrecks.Adrift;
import dev.portolan.wrecks.application.ReachesIntoTheDomain;
import dev.portolan.wrecks.domain.InTheWrongModule;
import dev.portolan.wrecks.domain.ReachesBackToItsCaller;
import dev.portolan.wrecks.services.InNoLayer;
import dev.portolan.wrecks.web.KnowsBootstrap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packages and modules: one says the context, the other the layer, and both agree. */
class GridRulesTest {

  @TestFactory
  Stream<DynamicTest> every_package_is_a_context_and_a_layer() {
    return that(classes().should(should("lie on the grid", GridRulesTest::offTheGrid)))
        .catches(Adrift.class, InNoLayer.class);
  }

  private static Stream<String> offTheGrid(JavaClass type) {
    return Place.of(type).isPresent() ? Stream.of() : Stream.of("is in no layer of a context");
  }

  @TestFactory
  Stream<DynamicTest> a_layer_lies_in_its_own_module() {
    return that(classes().should(should("come from their layer's module", GridRulesTest::astray)))
        .catches(InTheWrongModule.class);
  }

  private static Stream<String> astray(JavaClass type) {
    String module = TheCode.module(type).orElse("tests");
    return Place.of(type).stream()
        .filter(place -> !place.layer().module.equals(module))
        .map(place -> "belongs to module " + place.layer().module + ", not " + module);
  }

  @TestFactory
  Stream<DynamicTest> packages_have_no_cycles() {
    DescribedPredicate<JavaClass> generated = Layer.in(GENERATED);
    return that(slices()
            .matching(Place.ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(generated, generated)
            .ignoreDependency(any(Main.class), alwaysTrue())) // the door of the process
        .catchesTogether(ReachesBackToItsCaller.class, ReachesIntoTheDomain.class);
  }

  @TestFactory
  Stream<DynamicTest> nobody_depends_on_bootstrap() {
    return that(noClasses()
            .that(DescribedPredicate.not(Layer.in(BOOTSTRAP)))
            .should()
            .dependOnClassesThat(Layer.in(BOOTSTRAP)))
        .catches(KnowsBootstrap.class);
  }

  @ParameterizedTest
  @EnumSource
  void every_layer_that_the_rules_know_has_classes(Layer layer) {
    assertThat(TheCode.production().stream().filter(Layer.in(layer))).isNotEmpty();
  }

  @Test
  void contexts_are_found_from_the_packages() {
    assertThat(TheCode.production().stream().flatMap(type -> Place.of(type).stream()))
        .extracting(Place::context)
        .contains(Place.SHARED, "bootstrap")
        .anyMatch(context -> !context.equals(Place.SHARED) && !context.equals("bootstrap"));
  }
}
