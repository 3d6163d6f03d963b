package dev.portolan.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.shared.domain.Unavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadedPasswordHasherTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();
  private final Held held = new Held();

  @AfterEach
  void stop() {
    held.open.countDown();
    visitors.close();
  }

  /** Takes until it is let go. */
  private static final class Held implements PasswordHasher {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch open = new CountDownLatch(1);

    @Override
    public PasswordHash hash(Password password) {
      throw new IllegalArgumentException("no password of this kind");
    }

    @Override
    public boolean matches(String presented, PasswordHash hash) {
      begun.countDown();
      try {
        return open.await(60, TimeUnit.SECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  private Future<Boolean> visit(ThreadedPasswordHasher hasher) {
    return visitors.submit(() -> hasher.matches("x", PasswordHash.LOCKED));
  }

  @Test
  void whoever_finds_the_queue_full_is_sent_away_and_the_others_are_served() throws Exception {
    var hasher = new ThreadedPasswordHasher(held, 1, 1, LONG);
    var first = visit(hasher);
    held.begun.await();
    var second = visit(hasher);
    while (hasher.waiting() < 1) {
      Thread.onSpinWait();
    }

    assertThatThrownBy(() -> hasher.matches("x", PasswordHash.LOCKED))
        .isInstanceOfSatisfying(
            Unavailable.class, full -> assertThat(full.retryAfterSeconds()).isPositive());
    assertThat(hasher.refused()).isEqualTo(1);
    assertThat(hasher.running()).isEqualTo(1);

    held.open.countDown();
    assertThat(first.get()).isTrue();
    assertThat(second.get()).isTrue();
  }

  @Test
  void whoever_waits_too_long_is_sent_away_and_leaves_the_queue() throws Exception {
    var patient = new ThreadedPasswordHasher(held, 1, 1, Duration.ofMillis(20));

    assertThatThrownBy(() -> patient.matches("x", PasswordHash.LOCKED))
        .isInstanceOf(Unavailable.class);
    held.begun.await();
    assertThatThrownBy(() -> patient.matches("x", PasswordHash.LOCKED))
        .isInstanceOf(Unavailable.class);
    assertThat(patient.waiting()).isZero();
  }

  @Test
  void what_goes_wrong_in_a_hash_is_told_to_who_asked_for_it() {
    var hasher = new ThreadedPasswordHasher(held, 1, 1, LONG);

    assertThatThrownBy(() -> hasher.hash(new Password("correct horse")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no password of this kind");
  }
}
