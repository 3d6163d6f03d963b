package dev.portolan.architecture;

import static dev.portolan.architecture.Say.calls;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Names say what a thing does, not which pattern it follows; tests run always, and in any order.
 */
class NamingTest {

  private static final Pattern EMPTY_WORD =
      Pattern.compile(".*(UseCase|Service|Port|Impl|Dto|DTO|Manager|Helper|Utils?)");
  private static final Pattern SENTENCE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");

  @Test
  void no_class_ends_in_a_word_that_says_nothing() {
    assertThat(Stream.concat(TheCode.production().stream(), TheCode.tests().stream()))
        .filteredOn(type -> endsInEmptyWord(type.getSimpleName()))
        .isEmpty();
  }

  private static boolean endsInEmptyWord(String name) {
    return EMPTY_WORD.matcher(name.replaceFirst("(Test|Contract)$", "")).matches();
  }

  @Test
  void tests_are_sentences() {
    assertThat(testMethods())
        .isNotEmpty()
        .filteredOn(method -> !SENTENCE.matcher(method.getName()).matches())
        .isEmpty();
  }

  @Test
  void tests_are_never_switched_off() {
    assertThat(bearers(Disabled.class)).isEmpty();
  }

  @Test
  void tests_run_in_any_order() {
    assertThat(bearers(Order.class)).isEmpty();
    assertThat(bearers(TestMethodOrder.class)).isEmpty();
    assertThat(bearers(TestClassOrder.class)).isEmpty();
  }

  @Test
  void tests_wait_for_what_happens_and_never_sleep() {
    assertThat(TheCode.tests().stream().flatMap(type -> type.getAccessesFromSelf().stream()))
        .filteredOn(access -> calls(Thread.class, "sleep").test(access))
        .isEmpty();
  }

  @Test
  void annotations_are_seen_where_they_stand() {
    assertThat(bearers(Test.class)).isNotEmpty();
  }

  private static Stream<JavaMethod> testMethods() {
    return TheCode.tests().stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(NamingTest::isTest);
  }

  private static boolean isTest(JavaMethod method) {
    return method.isAnnotatedWith(Test.class)
        || method.isAnnotatedWith(ParameterizedTest.class)
        || method.isAnnotatedWith(RepeatedTest.class)
        || method.isAnnotatedWith(TestFactory.class);
  }

  /** The test classes and methods that bear the annotation. */
  private static Stream<CanBeAnnotated> bearers(Class<? extends Annotation> annotation) {
    return TheCode.tests().stream()
        .flatMap(type -> Stream.concat(Stream.of(type), methods(type)))
        .filter(bearer -> bearer.isAnnotatedWith(annotation));
  }

  private static Stream<CanBeAnnotated> methods(JavaClass type) {
    return type.getMethods().stream().map(method -> method);
  }
}
