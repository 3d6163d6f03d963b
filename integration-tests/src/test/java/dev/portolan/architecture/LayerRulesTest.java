package dev.portolan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.portolan.architecture.Guard.that;
import static dev.portolan.architecture.Layer.APPLICATION;
import static dev.portolan.architecture.Layer.BOOTSTRAP;
import static dev.portolan.architecture.Layer.DOMAIN;
import static dev.portolan.architecture.Layer.GENERATED;
import static dev.portolan.architecture.Layer.PERSISTENCE;
import static dev.portolan.architecture.Layer.PORT;
import static dev.portolan.architecture.Layer.WEB;
import static dev.portolan.architecture.Say.any;
import static dev.portolan.architecture.Say.beside;
import static dev.portolan.architecture.Say.under;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.zaxxer.hikari.HikariDataSource;
import dev.portolan.wrecks.application.SpeaksHttp;
import dev.portolan.wrecks.application.UsesAdapters;
import dev.portolan.wrecks.domain.KnowsApplication;
import dev.portolan.wrecks.domain.Locks;
import dev.portolan.wrecks.domain.Logs;
import dev.portolan.wrecks.domain.ReadsSql;
import dev.portolan.wrecks.domain.StartsThreads;
import dev.portolan.wrecks.persistence.SpeaksJson;
import dev.portolan.wrecks.persistence.UsesWeb;
import dev.portolan.wrecks.web.UsesPersistence;
import dev.portolan.wrecks.web.UsesSql;
import io.javalin.Javalin;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Timer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.jetty.server.Server;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The arrows of the hexagon: all point inwards, and each technology has one layer. */
class LayerRulesTest {

  /** What a plain value may be made of. */
  private static final DescribedPredicate<JavaClass> PLAIN_JAVA =
      beside(
              Object.class,
              List.class,
              Function.class,
              Collector.class,
              Pattern.class,
              Instant.class,
              ChronoUnit.class,
              BigDecimal.class)
          .or(any(Normalizer.class, URI.class))
          .or(under(Nullable.class))
          .and(not(any(Thread.class, ThreadLocal.class, Runtime.class, Process.class, Timer.class)))
          .and(not(any(System.class)));

  @TestFactory
  Stream<DynamicTest> the_domain_is_plain_java_and_itself() {
    return that(classes()
            .that(Layer.in(DOMAIN))
            .should()
            .onlyDependOnClassesThat(PLAIN_JAVA.or(Layer.in(DOMAIN)).or(primitives())))
        .catches(
            ReadsSql.class, Logs.class, StartsThreads.class, Locks.class, KnowsApplication.class);
  }

  @TestFactory
  Stream<DynamicTest> the_application_is_plain_java_the_domain_and_itself() {
    return that(classes()
            .that(Layer.in(APPLICATION, PORT))
            .should()
            .onlyDependOnClassesThat(
                PLAIN_JAVA.or(Layer.in(DOMAIN, APPLICATION, PORT)).or(primitives())))
        .catches(SpeaksHttp.class, UsesAdapters.class);
  }

  /** Arrays too: {@code int[]} comes from no package of the list. */
  private static DescribedPredicate<JavaClass> primitives() {
    return DescribedPredicate.describe(
        "are primitive", type -> type.getBaseComponentType().isPrimitive());
  }

  @TestFactory
  Stream<DynamicTest> persistence_does_not_see_web() {
    return that(noClasses()
            .that(Layer.in(PERSISTENCE, GENERATED))
            .should()
            .dependOnClassesThat(Layer.in(WEB)))
        .catches(UsesWeb.class);
  }

  @TestFactory
  Stream<DynamicTest> web_does_not_see_persistence() {
    return that(noClasses()
            .that(Layer.in(WEB))
            .should()
            .dependOnClassesThat(Layer.in(PERSISTENCE, GENERATED)))
        .catches(UsesPersistence.class);
  }

  @TestFactory
  Stream<DynamicTest> only_persistence_speaks_to_databases() {
    return that(noClasses()
            .that(not(Layer.in(PERSISTENCE, GENERATED, BOOTSTRAP)))
            .should()
            .dependOnClassesThat(
                under(
                    DSLContext.class,
                    Connection.class,
                    DataSource.class,
                    Flyway.class,
                    HikariDataSource.class)))
        .catches(UsesSql.class, ReadsSql.class);
  }

  @TestFactory
  Stream<DynamicTest> only_web_speaks_http_and_json() {
    return that(noClasses()
            .that(not(Layer.in(WEB, BOOTSTRAP)))
            .should()
            .dependOnClassesThat(under(Javalin.class, Server.class, ObjectMapper.class)))
        .catches(SpeaksJson.class, SpeaksHttp.class);
  }
}
