package dev.portolan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.portolan.architecture.Guard.that;
import static dev.portolan.architecture.Layer.APPLICATION;
import static dev.portolan.architecture.Layer.PERSISTENCE;
import static dev.portolan.architecture.Layer.WEB;
import static dev.portolan.architecture.Say.any;
import static dev.portolan.architecture.Say.calls;
import static dev.portolan.architecture.Say.should;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.portolan.shared.application.port.Authentication;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.wrecks.application.BrowseAndWrite;
import dev.portolan.wrecks.application.DoAnythingForAnyone;
import dev.portolan.wrecks.application.DoOpen;
import dev.portolan.wrecks.application.DoTwoThings;
import dev.portolan.wrecks.application.NeitherChangeNorRead;
import dev.portolan.wrecks.persistence.CallsItsCaller;
import dev.portolan.wrecks.persistence.CommitsByItself;
import dev.portolan.wrecks.web.SkipsToTheRepository;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What lies in an application: changes, reads, and the values that they give back. */
class UseCaseRulesTest {

  private static final DescribedPredicate<JavaClass> CHANGES =
      DescribedPredicate.describe(
          "are changes", type -> Layer.in(APPLICATION).test(type) && isChange(type));

  private static final DescribedPredicate<JavaClass> READS =
      DescribedPredicate.describe(
          "are reads", type -> Layer.in(APPLICATION).test(type) && isRead(type));

  private static boolean isChange(JavaClass type) {
    return type.isTopLevelClass() && command(type).findAny().isPresent();
  }

  private static boolean isRead(JavaClass type) {
    return type.isTopLevelClass() && type.getSimpleName().startsWith("Browse");
  }

  private static Stream<Class<?>> command(JavaClass type) {
    return Stream.of(type.reflect().getDeclaredClasses())
        .filter(nested -> nested.getSimpleName().equals("Command"));
  }

  @TestFactory
  Stream<DynamicTest> a_change_is_final_and_does_one_thing() {
    return that(classes().that(CHANGES).should(should("do one thing", UseCaseRulesTest::muddles)))
        .catches(DoTwoThings.class, DoOpen.class, DoAnythingForAnyone.class);
  }

  private static Stream<String> muddles(JavaClass change) {
    var wrong = Stream.<String>builder();
    if (!change.getModifiers().contains(FINAL)) {
      wrong.add("is a change that is not final");
    }
    var methods = publicMethods(change);
    if (methods.size() != 1 || !methods.getFirst().getName().equals("handle")) {
      wrong.add("is a change with other public methods than one handle");
    }
    methods.stream()
        .filter(method -> !takesActor(method))
        .forEach(method -> wrong.add("has " + method.getName() + " without an Actor in front"));
    return wrong.build();
  }

  private static List<JavaMethod> publicMethods(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(PUBLIC))
        .filter(method -> !method.getModifiers().contains(STATIC))
        .toList();
  }

  private static boolean takesActor(JavaMethod method) {
    var parameters = method.getRawParameterTypes();
    return !parameters.isEmpty() && parameters.getFirst().isAssignableTo(Actor.class);
  }

  @TestFactory
  Stream<DynamicTest> reads_only_read() {
    return that(noClasses()
            .that(READS)
            .should()
            .accessTargetWhere(calls(Transactions.class, "write")))
        .catches(BrowseAndWrite.class);
  }

  @TestFactory
  Stream<DynamicTest> an_application_is_made_of_changes_reads_and_values() {
    return that(classes()
            .that(Layer.in(APPLICATION))
            .should(should("be a change, a read or a value", UseCaseRulesTest::strangers)))
        .catches(NeitherChangeNorRead.class);
  }

  private static Stream<String> strangers(JavaClass type) {
    boolean known =
        !type.getModifiers().contains(PUBLIC)
            || !type.isTopLevelClass()
            || isChange(type)
            || isRead(type)
            || fillsAPort(type)
            || type.isRecord()
            || type.isEnum()
            || type.reflect().isSealed();
    return known ? Stream.of() : Stream.of("is public, and neither change, read nor value");
  }

  /** Such as the one that tells {@code Authentication} whose token it is. */
  private static boolean fillsAPort(JavaClass type) {
    return type.getAllRawInterfaces().stream().anyMatch(Ports::isPort);
  }

  @TestFactory
  Stream<DynamicTest> transactions_are_opened_only_by_use_cases() {
    return that(noClasses()
            .that(not(Layer.in(APPLICATION)))
            .and(not(any(Transactions.class)))
            .should()
            .accessTargetWhere(calls(Transactions.class, "read", "write")))
        .catches(CommitsByItself.class);
  }

  @TestFactory
  Stream<DynamicTest> only_a_change_or_read_is_called_from_the_web_no_port() {
    return that(noClasses()
            .that(Layer.in(WEB))
            .should()
            .dependOnClassesThat(Ports.are().and(not(any(Authentication.class)))))
        .catches(SkipsToTheRepository.class);
  }

  @TestFactory
  Stream<DynamicTest> persistence_calls_no_use_case() {
    return that(noClasses()
            .that(Layer.in(PERSISTENCE))
            .should()
            .dependOnClassesThat(CHANGES.or(READS)))
        .catches(CallsItsCaller.class);
  }
}
