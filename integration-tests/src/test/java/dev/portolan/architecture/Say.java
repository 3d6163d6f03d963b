package dev.portolan.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that rules are made of. Foreign packages and methods are named through a class of
 * theirs: a name that does not exist does not compile, or throws when the rule is made.
 */
final class Say {

  private Say() {}

  /**
   * A condition in our own words.
   *
   * @param findings what is wrong with a class, without its name; nothing when it keeps the rule
   */
  static ArchCondition<JavaClass> should(
      String description, Function<JavaClass, Stream<String>> findings) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        findings
            .apply(type)
            .forEach(wrong ->
                events.add(
                    SimpleConditionEvent.violated(
                        type, type.getName() + " " + wrong + " in " + file(type))));
      }
    };
  }

  /** The class's own file, without folders. */
  static String file(JavaClass type) {
    return type.getSource().flatMap(source -> source.getFileName()).orElse("");
  }

  /** The classes that a class uses in any way, apart from itself. */
  static Stream<JavaClass> usedBy(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(used -> !used.isPrimitive())
        .distinct();
  }

  /** The packages of these classes, and all that lie under them. */
  static DescribedPredicate<JavaClass> under(Class<?>... samples) {
    var roots = Arrays.stream(samples).map(Class::getPackageName).collect(Collectors.toSet());
    return DescribedPredicate.describe(
        "lie under " + roots,
        type ->
            roots.stream()
                .anyMatch(root ->
                    type.getPackageName().equals(root)
                        || type.getPackageName().startsWith(root + ".")));
  }

  /** The packages of these classes, and none under them. */
  static DescribedPredicate<JavaClass> beside(Class<?>... samples) {
    var packages = Arrays.stream(samples).map(Class::getPackageName).collect(Collectors.toSet());
    return DescribedPredicate.describe(
        "lie in " + packages, type -> packages.contains(type.getPackageName()));
  }

  /** These classes, and what is nested in them. */
  static DescribedPredicate<JavaClass> any(Class<?>... types) {
    var names = Arrays.stream(types).map(Class::getName).collect(Collectors.toSet());
    return DescribedPredicate.describe(
        "are " + names,
        type ->
            names.stream()
                .anyMatch(
                    name -> type.getName().equals(name) || type.getName().startsWith(name + "$")));
  }

  /** A class that only its own package can name. */
  static DescribedPredicate<JavaClass> hidden(String name) {
    try {
      return any(Class.forName(name, false, Say.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("there is no class " + name, e);
    }
  }

  /** Calls of these methods, or references to them, on the class or what extends it. */
  static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, String... methods) {
    var known = Arrays.stream(owner.getMethods()).map(method -> method.getName()).toList();
    for (String method : methods) {
      if (!known.contains(method)) {
        throw new IllegalArgumentException(owner + " has no method " + method);
      }
    }
    var wanted = Set.of(methods);
    return accesses(
        owner.getSimpleName() + wanted,
        access -> isA(owner, access) && wanted.contains(access.getName()));
  }

  /** Calls of these methods when they are given nothing to go by. */
  static DescribedPredicate<JavaAccess<?>> bareCalls(Class<?> owner, String... methods) {
    return calls(owner, methods)
        .and(
            accesses(
                "without arguments", access -> access.getTarget().getFullName().endsWith("()")))
        .as(owner.getSimpleName() + Set.of(methods) + " without arguments");
  }

  /** Objects made by the constructor without arguments. */
  static DescribedPredicate<JavaAccess<?>> bareNew(Class<?> owner) {
    return accesses(
        "new " + owner.getSimpleName() + "()",
        access ->
            access.getTargetOwner().isEquivalentTo(owner)
                && access.getTarget().getFullName().endsWith(".<init>()"));
  }

  static DescribedPredicate<JavaAccess<?>> accesses(String name, Predicate<JavaAccess<?>> test) {
    return DescribedPredicate.describe(name, test);
  }

  static boolean isA(Class<?> owner, JavaAccess<?> access) {
    return access.getTargetOwner().isAssignableTo(owner);
  }
}
