package dev.portolan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.portolan.architecture.Guard.that;
import static dev.portolan.architecture.Layer.APPLICATION;
import static dev.portolan.architecture.Layer.BOOTSTRAP;
import static dev.portolan.architecture.Say.should;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.portolan.wrecks.application.port.Forgotten;
import dev.portolan.wrecks.application.port.HalfRun;
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
  Stream<DynamicTest> every_port_has_an_adapter() {
    return that(classes().that(Ports.are()).should(should("have an adapter", PortRulesTest::empty)))
        .catches(Forgotten.class);
  }

  private static Stream<String> empty(JavaClass port) {
    return Ports.adapters(port).isEmpty() ? Stream.of("has no adapter") : Stream.of();
  }

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

  @TestFactory
  Stream<DynamicTest> a_contract_is_run_by_the_fake_and_both_databases() {
    return that(classes()
            .that(Ports.are())
            .should(should("be run three times if stored", PortRulesTest::unrun)))
        .catches(HalfRun.class);
  }

  private static Stream<String> unrun(JavaClass port) {
    if (!Ports.isStored(port)) {
      return Stream.of();
    }
    return Ports.contract(port).stream()
        .flatMap(contract ->
            Stream.of("InMemory", "Sqlite", "Postgres")
                .map(store -> store + port.getSimpleName() + "Test")
                .filter(runner -> !Ports.runs(runner, contract))
                .map(runner -> "has a contract without " + runner));
  }

  @TestFactory
  Stream<DynamicTest> what_is_not_stored_is_tried_where_it_is_filled() {
    return that(classes()
            .that(Ports.are())
            .should(should("have tested adapters", PortRulesTest::untried)))
        .catches(Untried.class);
  }

  private static Stream<String> untried(JavaClass port) {
    if (Ports.isStored(port)) {
      return Stream.of();
    }
    return Ports.adapters(port).stream()
        .filter(not(Layer.in(BOOTSTRAP))) // where another context answers, the whole is tested
        .filter(adapter -> !Ports.isTried(adapter))
        .map(adapter -> "has the adapter " + adapter.getSimpleName() + ", which no test calls");
  }

  @Test
  void some_ports_are_stored_and_some_are_not() {
    assertThat(TheCode.production().stream().filter(Ports::isPort).map(Ports::isStored))
        .contains(true, false);
  }
}
