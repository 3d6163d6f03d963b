package dev.portolan.shared.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What every kind of transaction promises. It works on one number, which begins at zero. */
public abstract class TransactionsContract {

  /** How long a caller of {@link #impatient} waits for its turn. */
  protected static final Duration PATIENCE = Duration.ofMillis(300);

  /** The transactions under test. */
  protected abstract Transactions transactions();

  /**
   * Others on the same number, with one place for a writer, where a caller waits {@link #PATIENCE}.
   */
  protected abstract Transactions impatient();

  /** Reads the number; called in a transaction. */
  protected abstract long number();

  /** Stores the number; called in a transaction that writes. */
  protected abstract void store(long number);

  /** Reads the number through {@link #impatient}; called in a transaction of it. */
  protected abstract void storeImpatiently(long number);

  private long committed() {
    return transactions().read(this::number);
  }

  @Test
  void a_write_is_seen_by_later_transactions() {
    transactions().write(() -> store(7));

    assertThat(committed()).isEqualTo(7);
  }

  @Test
  void a_write_gives_back_what_its_work_made() {
    assertThat(transactions().<String>write(() -> "made")).isEqualTo("made");
  }

  @Test
  void a_write_sees_what_it_has_written() {
    long seen =
        transactions()
            .write(() -> {
              store(3);
              return number();
            });

    assertThat(seen).isEqualTo(3);
  }

  @Test
  void a_refusal_takes_everything_back_and_passes_unchanged() {
    var refusal = new NotFound("article");

    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  store(9);
                  throw refusal;
                }))
        .isSameAs(refusal);
    assertThat(committed()).isZero();
  }

  @Test
  void an_error_takes_everything_back_and_passes_unchanged() {
    var error = new AssertionError("broken");

    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  store(9);
                  throw error;
                }))
        .isSameAs(error);
    assertThat(committed()).isZero();
  }

  @Test
  void an_exception_passes_a_read_unchanged() {
    var bug = new IllegalArgumentException("bug");

    assertThatThrownBy(() ->
            transactions()
                .read(() -> {
                  throw bug;
                }))
        .isSameAs(bug);
  }

  @Test
  void an_inner_write_joins_the_outer_one_and_is_taken_back_with_it() {
    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  transactions().write(() -> store(1));
                  throw new Conflict("article", "was changed");
                }))
        .isInstanceOf(Conflict.class);
    assertThat(committed()).isZero();
  }

  @Test
  void an_inner_read_sees_what_the_outer_write_has_done() {
    long seen =
        transactions()
            .write(() -> {
              store(5);
              return transactions().read(this::number);
            });

    assertThat(seen).isEqualTo(5);
  }

  @Test
  void an_inner_read_joins_the_outer_one() {
    assertThat(transactions().<Long>read(() -> transactions().read(this::number))).isZero();
  }

  @Test
  void a_write_inside_a_read_is_a_bug() {
    assertThatIllegalStateException()
        .isThrownBy(() -> transactions().read(() -> transactions().<Long>write(this::number)));
  }

  @Test
  void half_of_the_work_is_not_committed_when_an_inner_failure_is_swallowed() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            transactions()
                .write(() -> {
                  store(4);
                  swallow(() ->
                      transactions()
                          .write(() -> {
                            throw new Conflict("article", "was changed");
                          }));
                }));
    assertThat(committed()).isZero();
  }

  private static void swallow(Runnable work) {
    try {
      work.run();
    } catch (Conflict expected) {
      assertThat(expected.code()).isEqualTo("conflict");
    }
  }

  @Test
  void a_transaction_after_a_failed_one_works() {
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() ->
              transactions()
                  .write(() -> {
                    throw new NotFound("article");
                  }))
          .isInstanceOf(NotFound.class);
    }
    transactions().write(() -> store(2));

    assertThat(committed()).isEqualTo(2);
  }

  @Test
  void a_read_sees_one_snapshot() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Future<?>>();
      List<Long> seen =
          transactions()
              .read(() -> {
                long before = number();
                writers.add(threads.submit(() -> transactions().write(() -> store(8))));
                // A fake lets the writer wait until this read is over: that is a snapshot too.
                await(writers.getFirst(), 500);
                return List.of(before, number());
              });
      writers.getFirst().get(10, TimeUnit.SECONDS);

      assertThat(seen).containsExactly(0L, 0L);
      assertThat(committed()).isEqualTo(8);
    }
  }

  private static void await(Future<?> work, int millis) {
    try {
      work.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      assertThat(work.isDone()).isFalse();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_uncommitted_write_is_not_seen_by_others() throws Exception {
    var written = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writer =
          threads.submit(() ->
              transactions()
                  .write(() -> {
                    store(6);
                    written.countDown();
                    awaitAtMost(done, 300);
                    throw new NotFound("article");
                  }));
      assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();

      assertThat(committed()).isZero();
      done.countDown();
      assertThatThrownBy(() -> writer.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(NotFound.class);
    }
  }

  private static void awaitAtMost(CountDownLatch latch, int millis) {
    try {
      boolean early = latch.await(millis, TimeUnit.MILLISECONDS);
      assertThat(early || latch.getCount() > 0).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void sixteen_writers_at_once_all_get_their_turn() throws Exception {
    int writers = 16;
    int times = 25;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < writers; i++) {
        all.add(
            threads.submit(() -> {
              for (int n = 0; n < times; n++) {
                add(1);
              }
            }));
      }
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
    }

    assertThat(committed()).isEqualTo((long) writers * times);
  }

  /** Adds to the number so that no update of another writer is lost. */
  protected void add(long more) {
    transactions().write(() -> store(number() + more));
  }

  @Test
  void who_waits_too_long_for_a_turn_is_told_to_come_again() throws Exception {
    var begun = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() ->
              impatient()
                  .write(() -> {
                    storeImpatiently(1);
                    begun.countDown();
                    awaitAtMost(done, 10_000);
                  }));
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

      assertThatThrownBy(() -> impatient().write(() -> storeImpatiently(2)))
          .isInstanceOfSatisfying(
              Unavailable.class, e -> assertThat(e.retryAfterSeconds()).isPositive());
      done.countDown();
      first.get(10, TimeUnit.SECONDS);
    }

    assertThat(committed()).isEqualTo(1);
  }
}
