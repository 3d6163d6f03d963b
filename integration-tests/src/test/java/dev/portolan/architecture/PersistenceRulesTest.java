package dev.portolan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.portolan.architecture.Guard.that;
import static dev.portolan.architecture.Layer.GENERATED;
import static dev.portolan.architecture.Layer.PERSISTENCE;
import static dev.portolan.architecture.Layer.WEB;
import static dev.portolan.architecture.Say.any;
import static dev.portolan.architecture.Say.calls;
import static dev.portolan.architecture.Say.hidden;
import static dev.portolan.architecture.Say.isA;
import static dev.portolan.architecture.Say.should;
import static dev.portolan.architecture.Say.under;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.portolan.shared.persistence.InsertReturning;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.wrecks.application.LeaksDatabaseFailures;
import dev.portolan.wrecks.persistence.ChoosesADialect;
import dev.portolan.wrecks.persistence.LeaksFromInside;
import dev.portolan.wrecks.persistence.ReturnsByItself;
import dev.portolan.wrecks.persistence.StoresItself;
import dev.portolan.wrecks.persistence.TooPublicRepository;
import dev.portolan.wrecks.persistence.WritesPlainJdbc;
import dev.portolan.wrecks.persistence.WritesPlainSql;
import dev.portolan.wrecks.web.TooPublicRoutes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.jooq.InsertReturningStep;
import org.jooq.PlainSQL;
import org.jooq.SQLDialect;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Adapters keep to themselves, and what differs between the databases stands in files that say so.
 */
class PersistenceRulesTest {

  @TestFactory
  Stream<DynamicTest> an_adapter_shows_only_the_face_of_its_context() {
    return that(classes()
            .that(Layer.in(PERSISTENCE, WEB))
            .and(not(Place.inShared()))
            .should(should("show one face", PersistenceRulesTest::otherFaces)))
        .catches(TooPublicRepository.class, TooPublicRoutes.class);
  }

  private static Stream<String> otherFaces(JavaClass type) {
    String face = Place.of(type).map(Place::capitalised).orElse("") + "Persistence";
    boolean hidden = !type.isTopLevelClass() || !type.getModifiers().contains(PUBLIC);
    boolean allowed = type.getSimpleName().equals(face) || type.isAssignableTo(RouteGroup.class);
    return hidden || allowed
        ? Stream.of()
        : Stream.of("is public, but neither " + face + " nor a group of routes");
  }

  @TestFactory
  Stream<DynamicTest> sql_as_text_stands_in_files_of_one_database() {
    return that(noClasses()
            .that(not(areOfOneDatabase()))
            .and(not(Layer.in(GENERATED)))
            .and(not(any(InsertReturning.class))) // it hands on what jOOQ rendered
            .and(not(hidden("dev.portolan.shared.persistence.MigrationList"))) // before jOOQ is up
            .should()
            .accessTargetWhere(
                Say.accesses(
                        "plain SQL of jOOQ",
                        access -> access.getTarget().isAnnotatedWith(PlainSQL.class))
                    .or(calls(Connection.class, "prepareStatement", "prepareCall", "nativeSQL"))
                    .or(calls(Statement.class, "execute", "executeQuery", "executeUpdate"))
                    .or(calls(Statement.class, "addBatch", "executeLargeUpdate"))))
        .catches(WritesPlainSql.class, WritesPlainJdbc.class);
  }

  @TestFactory
  Stream<DynamicTest> dialects_are_named_in_files_of_one_database() {
    return that(noClasses()
            .that(not(areOfOneDatabase()))
            .and(not(Layer.in(GENERATED)))
            .should()
            .accessTargetWhere(Say.accesses("SQLDialect", access -> isA(SQLDialect.class, access))))
        .catches(ChoosesADialect.class);
  }

  private static DescribedPredicate<JavaClass> areOfOneDatabase() {
    return Layer.in(PERSISTENCE)
        .and(
            DescribedPredicate.describe(
                "stand in files Sqlite… or Postgres…",
                type ->
                    Say.file(type).startsWith("Sqlite") || Say.file(type).startsWith("Postgres")));
  }

  @TestFactory
  Stream<DynamicTest> inserts_return_rows_only_through_the_one_helper() {
    return that(noClasses()
            .that(not(any(InsertReturning.class)))
            .should()
            .accessTargetWhere(
                calls(InsertReturningStep.class, "returning", "returningResult")
                    .or(calls(TableRecord.class, "insert"))
                    .or(calls(UpdatableRecord.class, "store", "merge"))))
        .catches(ReturnsByItself.class, StoresItself.class);
  }

  @TestFactory
  Stream<DynamicTest> failures_of_a_database_stay_in_persistence() {
    return that(classes()
            .that(not(Layer.in(GENERATED)))
            .should(should("declare no database failures", PersistenceRulesTest::leaks)))
        .catches(LeaksDatabaseFailures.class, LeaksFromInside.class);
  }

  /** Inside persistence its own classes may tell each other; what others can call may not. */
  private static Stream<String> leaks(JavaClass type) {
    boolean inside = Layer.in(PERSISTENCE).test(type);
    return type.getMethods().stream()
        .filter(method -> !inside || isPublic(type, method))
        .filter(PersistenceRulesTest::throwsDatabaseFailure)
        .map(method -> "has " + method.getName() + ", which declares a database's failure");
  }

  private static boolean isPublic(JavaClass type, JavaMethod method) {
    return type.getModifiers().contains(PUBLIC) && method.getModifiers().contains(PUBLIC);
  }

  private static boolean throwsDatabaseFailure(JavaMethod method) {
    return method.getThrowsClause().getTypes().stream()
        .anyMatch(thrown ->
            thrown.isAssignableTo(SQLException.class)
                || under(DataAccessException.class).test(thrown));
  }
}
