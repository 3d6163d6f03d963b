package dev.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A context goes with its folders, its wiring and the lines that register it. {@code ./portolan
 * without} builds what is left then; this keeps watch between two such builds.
 */
class TakenOutTest {

  /** One in the list of contexts, and perhaps a command and a benchmark with their imports. */
  private static final int REGISTRATIONS = 6;

  @TestFactory
  Stream<DynamicTest> nothing_else_speaks_of_a_context() {
    return TakenOut.contexts().stream()
        .map(one -> dynamicTest(one.context(), () -> assertThat(one.leftovers()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> few_lines_register_a_context() {
    return TakenOut.contexts().stream()
        .map(one ->
            dynamicTest(
                one.context(),
                () -> assertThat(one.registrations()).hasSizeBetween(1, REGISTRATIONS)));
  }

  @Test
  void a_context_that_everybody_needs_would_be_found_everywhere() {
    var accounts = new TakenOut("accounts");
    assertThat(accounts.leftovers()).hasSizeGreaterThan(10);
    assertThat(accounts.registrations()).hasSizeGreaterThan(REGISTRATIONS);
  }
}
