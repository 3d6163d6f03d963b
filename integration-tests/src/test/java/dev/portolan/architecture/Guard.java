package dev.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule that cannot come without a class that breaks it: so that no rule is a dog that never
 * bites.
 */
record Guard(ArchRule rule) {

  static Guard that(ArchRule rule) {
    return new Guard(rule);
  }

  /**
   * The rule holds for the code that ships, fails when there is nothing to look at, and reports
   * every wreck by name.
   *
   * @param wrecks classes that break it, each alone
   */
  Stream<DynamicTest> catches(Class<?> wreck, Class<?>... wrecks) {
    var bites = Stream.concat(Stream.of(wreck), Arrays.stream(wrecks)).map(type -> bites(type));
    return Stream.concat(holds(), bites);
  }

  /** Like {@link #catches}, for a rule that only several classes together can break. */
  Stream<DynamicTest> catchesTogether(Class<?> wreck, Class<?> accomplice) {
    return Stream.concat(holds(), Stream.of(bites(wreck, accomplice)));
  }

  private Stream<DynamicTest> holds() {
    return Stream.of(
        dynamicTest("holds: " + rule.getDescription(), () -> rule.check(TheCode.production())),
        dynamicTest(
            "fails when there is nothing to look at",
            () ->
                assertThatThrownBy(() -> rule.check(TheCode.wrecks()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("failed to check any classes")));
  }

  private DynamicTest bites(Class<?>... wrecks) {
    String names =
        Arrays.stream(wrecks).map(Class::getSimpleName).collect(Collectors.joining(" and "));
    return dynamicTest("reports " + names, () -> assertReports(wrecks));
  }

  private void assertReports(Class<?>... wrecks) {
    var report = rule.evaluate(TheCode.wrecks(wrecks)).getFailureReport();
    assertThat(report.getDetails())
        .as("what is reported of %s", Arrays.toString(wrecks))
        .anyMatch(line -> line.contains(wrecks[0].getName()));
  }
}
