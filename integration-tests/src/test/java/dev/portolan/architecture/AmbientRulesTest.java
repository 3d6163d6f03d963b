package dev.portolan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.portolan.architecture.Guard.that;
import static dev.portolan.architecture.Layer.APPLICATION;
import static dev.portolan.architecture.Layer.BOOTSTRAP;
import static dev.portolan.architecture.Layer.DOMAIN;
import static dev.portolan.architecture.Layer.GENERATED;
import static dev.portolan.architecture.Layer.PERSISTENCE;
import static dev.portolan.architecture.Layer.PORT;
import static dev.portolan.architecture.Say.bareCalls;
import static dev.portolan.architecture.Say.bareNew;
import static dev.portolan.architecture.Say.calls;
import static dev.portolan.architecture.Say.isA;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.portolan.wrecks.application.LooksAtTheClock;
import dev.portolan.wrecks.application.LooksAtTheClockByReference;
import dev.portolan.wrecks.application.RunsOnTheSide;
import dev.portolan.wrecks.domain.RollsDice;
import dev.portolan.wrecks.persistence.DrawsSecrets;
import dev.portolan.wrecks.persistence.ParallelRepository;
import dev.portolan.wrecks.persistence.ThreadedRepository;
import dev.portolan.wrecks.web.DrawsItsOwnIds;
import dev.portolan.wrecks.web.MakesItsOwnClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Time, chance and threads come from outside: so that a test can hold them in its hand. */
class AmbientRulesTest {

  private static final DescribedPredicate<JavaAccess<?>> THE_CLOCK =
      bareCalls(Instant.class, "now")
          .or(bareCalls(LocalDate.class, "now"))
          .or(bareCalls(LocalDateTime.class, "now"))
          .or(bareCalls(OffsetDateTime.class, "now"))
          .or(bareCalls(ZonedDateTime.class, "now"))
          .or(calls(Clock.class, "systemUTC", "systemDefaultZone", "system"))
          .or(calls(InstantSource.class, "system"))
          .or(calls(System.class, "currentTimeMillis"))
          .or(bareNew(Date.class));

  private static final DescribedPredicate<JavaAccess<?>> CHANCE =
      calls(UUID.class, "randomUUID")
          .or(calls(Math.class, "random"))
          .or(calls(ThreadLocalRandom.class, "current"))
          .or(bareNew(Random.class))
          .or(bareNew(SplittableRandom.class));

  @TestFactory
  Stream<DynamicTest> time_and_chance_come_from_outside() {
    return that(noClasses()
            .that(not(Layer.in(BOOTSTRAP)))
            .should()
            .accessTargetWhere(THE_CLOCK.or(CHANCE)))
        .catches(
            LooksAtTheClock.class,
            LooksAtTheClockByReference.class,
            RollsDice.class,
            DrawsItsOwnIds.class,
            MakesItsOwnClock.class);
  }

  @TestFactory
  Stream<DynamicTest> secrets_are_drawn_from_what_the_face_of_a_context_hands_out() {
    return that(noClasses()
            .that(not(Layer.in(BOOTSTRAP)))
            .and(not(areFacesOfPersistence()))
            .should()
            .accessTargetWhere(bareNew(SecureRandom.class)))
        .catches(DrawsSecrets.class);
  }

  private static DescribedPredicate<JavaClass> areFacesOfPersistence() {
    return DescribedPredicate.describe(
        "are faces of persistence",
        type ->
            Layer.in(PERSISTENCE).test(type)
                && Place.of(type)
                    .map(place -> place.capitalised() + "Persistence")
                    .filter(type.getSimpleName()::equals)
                    .isPresent());
  }

  @TestFactory
  Stream<DynamicTest> use_cases_and_repositories_start_no_threads() {
    return that(noClasses()
            .that(Layer.in(DOMAIN, APPLICATION, PORT, PERSISTENCE, GENERATED))
            .and(not(Say.hidden("dev.portolan.copy.persistence.Workers"))) // two tables at once
            .and(not(Say.hidden("dev.portolan.copy.persistence.IntegrityCheck"))) // beside them
            .should()
            .accessTargetWhere(startThreads()))
        .catches(RunsOnTheSide.class, ThreadedRepository.class, ParallelRepository.class);
  }

  private static DescribedPredicate<JavaAccess<?>> startThreads() {
    return calls(Thread.class, "start", "startVirtualThread", "ofVirtual", "ofPlatform")
        .or(Say.accesses("new Thread", a -> isA(Thread.class, a) && a.getName().equals("<init>")))
        .or(Say.accesses("an Executor", access -> isA(Executor.class, access)))
        .or(Say.accesses("Executors", access -> isA(Executors.class, access)))
        .or(Say.accesses("a CompletableFuture", access -> isA(CompletableFuture.class, access)))
        .or(Say.accesses("a Timer", access -> isA(Timer.class, access)))
        .or(calls(Collection.class, "parallelStream"))
        .or(calls(BaseStream.class, "parallel"));
  }
}
