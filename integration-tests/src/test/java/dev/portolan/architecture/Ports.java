package dev.portolan.architecture;

import static dev.portolan.architecture.Layer.PORT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** How ports find their adapters, contracts and runners: by inheritance and by name. */
final class Ports {

  private Ports() {}

  /** An interface of {@code application.port} that something else fills: sealed ones are values. */
  static boolean isPort(JavaClass type) {
    return Layer.in(PORT).test(type)
        && type.isInterface()
        && type.isTopLevelClass()
        && !type.reflect().isSealed();
  }

  /** The classes that fill the port; fakes do not count, unless a wreck's port is judged. */
  static List<JavaClass> adapters(JavaClass port) {
    return port.getAllSubclasses().stream()
        .filter(type -> TheCode.ships(type) == TheCode.ships(port))
        .filter(type -> !isAbstract(type) && !type.isAnonymousClass())
        .toList();
  }

  /** Whether an adapter keeps what the port promises in tables. */
  static boolean isStored(JavaClass port) {
    return adapters(port).stream()
        .anyMatch(adapter -> Say.usedBy(adapter).anyMatch(Say.under(DSLContext.class)));
  }

  /** The tests that every adapter of the port must pass. */
  static Optional<JavaClass> contract(JavaClass port) {
    return test(port.getSimpleName() + "Contract")
        .filter(Ports::isAbstract)
        .filter(Ports::testsSomething);
  }

  /** Whether a test of this name runs the contract. */
  static boolean runs(String name, JavaClass contract) {
    return test(name)
        .filter(runner -> !isAbstract(runner) && runner.isAssignableTo(contract.getName()))
        .isPresent();
  }

  /** Whether a test, or what tests share, calls the adapter. */
  static boolean isTried(JavaClass adapter) {
    return TheCode.tests().stream()
        .filter(test -> !test.equals(adapter))
        .flatMap(test -> test.getCodeUnitAccessesFromSelf().stream())
        .anyMatch(access -> access.getTargetOwner().equals(adapter));
  }

  private static Optional<JavaClass> test(String simpleName) {
    return TheCode.tests().stream()
        .filter(type -> type.getSimpleName().equals(simpleName))
        .findFirst();
  }

  private static boolean testsSomething(JavaClass test) {
    return test.getAllMethods().stream()
        .anyMatch(method ->
            method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class));
  }

  private static boolean isAbstract(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  static DescribedPredicate<JavaClass> are() {
    return DescribedPredicate.describe("are ports", Ports::isPort);
  }
}
