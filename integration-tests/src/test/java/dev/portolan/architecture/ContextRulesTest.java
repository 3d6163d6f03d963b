package dev.portolan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.portolan.architecture.Guard.that;
import static dev.portolan.architecture.Layer.BOOTSTRAP;
import static dev.portolan.architecture.Layer.GENERATED;
import static dev.portolan.architecture.Layer.PERSISTENCE;
import static dev.portolan.architecture.Say.should;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.portolan.reefs.application.ReadsTablesOfAnotherLayer;
import dev.portolan.reefs.domain.UsesAnotherContext;
import dev.portolan.reefs.persistence.ReadsTablesOfAnotherContext;
import dev.portolan.shared.domain.SharedThatUsesAContext;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Contexts lie side by side: what one needs of another goes through a port, filled by bootstrap.
 */
class ContextRulesTest {

  @TestFactory
  Stream<DynamicTest> contexts_use_only_themselves_and_what_is_shared() {
    return that(classes()
            .that(not(Layer.in(BOOTSTRAP)))
            .should(should("use only their own context and shared", ContextRulesTest::foreign)))
        .catches(UsesAnotherContext.class, SharedThatUsesAContext.class);
  }

  private static Stream<String> foreign(JavaClass type) {
    String own = Place.of(type).map(Place::context).orElse("");
    return Say.usedBy(type)
        .filter(used -> isOfAnother(own, used))
        .map(used -> "uses another context's " + used.getName());
  }

  private static boolean isOfAnother(String own, JavaClass used) {
    return Place.of(used)
        .filter(place -> !place.isShared() && !place.context().equals(own))
        .isPresent();
  }

  @TestFactory
  Stream<DynamicTest> tables_are_known_only_to_their_own_persistence() {
    return that(classes().should(should("read only tables of their own", ContextRulesTest::tables)))
        .catches(ReadsTablesOfAnotherContext.class, ReadsTablesOfAnotherLayer.class);
  }

  private static Stream<String> tables(JavaClass type) {
    String own = Place.of(type).map(Place::context).orElse("");
    boolean mayRead = Layer.in(PERSISTENCE, GENERATED).test(type);
    return Say.usedBy(type)
        .filter(Layer.in(GENERATED))
        .filter(table -> !mayRead || isOfAnother(own, table))
        .map(table -> "uses the generated " + table.getName());
  }
}
