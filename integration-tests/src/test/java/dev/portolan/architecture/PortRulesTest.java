package dev.portolan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.portolan.architecture.Guard.that;
import static dev.portolan.architecture.Layer.APPLICATION;
import static dev.portolan.architecture.Say.should;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.portolan.wrecks.application.port.Unpromised;
import dev.portolan.wrecks.application.port.Untried;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A port without an adapter is a plan, and one without a contract is a hope. What is stored is
 * tried on all three stores; what is not (a hash, another context's answer) is tried where it is
 * filled.
 */
class PortRulesTest {

  @TestFactory
  Stream<DynamicTest> an_adapter_is_its_technology_and_its_port() {
    return that(classes()
            .that(Ports.are())
            .should(should("be named in the adapter's name", PortRulesTest::misnamed)))
        .catches(Untried.class);
  }

  private static Stream<String> misnamed(JavaClass port) {
    String end = port.getSimpleName();
    return Ports.adapters(port).stream()
        .filter(not(Layer.in(APPLICATION))) // a use case is named by what it does
        .map(JavaClass::getSimpleName)
        .filter(name -> !name.endsWith(end) || name.equals(end))
        .map(name -> "has the adapter " + name + ", which should be called <Technology>" + end);
  }

  @TestFactory
  Stream<DynamicTest> what_is_stored_keeps_a_contract() {
    return that(classes()
            .that(Ports.are())
            .should(should("have a contract if stored", PortRulesTest::hopes)))
        .catches(Unpromised.class);
  }

  private static Stream<String> hopes(JavaClass port) {
    boolean kept = !Ports.isStored(port) || Ports.contract(port).isPresent();
    return kept ? Stream.of() : Stream.of("is stored, but has no contract with tests");
  }

  @Test
  void some_ports_are_stored_and_some_are_not() {
    assertThat(TheCode.production().stream().filter(Ports::isPort).map(Ports::isStored))
        .contains(true, false);
  }
}
