package dev.portolan.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What a database tells of itself, to those who measure and in the log. */
@Isolated("the log is heard, which is one for all")
abstract class WatchedDatabaseContract {

  private static final String SECRET = "hush-hush";
  private static final String LONG_WORK =
      "with recursive c(x) as (select 1 union all select x + 1 from c where x < 200000)"
          + " select count(*) from c where ? <> '-'";
  private static final DatabaseSettings SMALL =
      DatabaseSettings.DEFAULTS
          .withReaders(1)
          .withPool(1, Duration.ofMillis(300), Duration.ofHours(1))
          .withWriterTimeout(Duration.ofMillis(300));

  private final Heard heard = new Heard();
  private final ListAppender<ILoggingEvent> lines = new Lines();
  private final Logger log = logger();
  private Level before;

  /** While a class that runs beside this one wakes the logging, there is but a substitute. */
  private static Logger logger() {
    while (true) {
      if (LoggerFactory.getLogger("dev.portolan") instanceof Logger logger) {
        return logger;
      }
      Thread.onSpinWait();
    }
  }

  /** Remembers all that it hears. */
  private static final class Heard implements DatabaseListener {
    final Queue<String> all = new ConcurrentLinkedQueue<>();

    @Override
    public void began(boolean writes, long waited) {
      all.add((writes ? "write" : "read") + " began");
      assertThat(waited).isPositive();
    }

    @Override
    public void turnedAway(boolean writes) {
      all.add((writes ? "write" : "read") + " turned away");
    }

    @Override
    public void ended(boolean writes, boolean committed, long lasted) {
      all.add((writes ? "write" : "read") + (committed ? " committed" : " rolled back"));
      assertThat(lasted).isPositive();
    }

    @Override
    public void slow(long lasted) {
      all.add("slow");
    }
  }

  /**
   * An event looks up its request only when it is asked, or told that it will be late. Classes that
   * run beside this one log as well.
   */
  private static final class Lines extends ListAppender<ILoggingEvent> {
    Lines() {
      list = new CopyOnWriteArrayList<>();
    }

    @Override
    protected void append(ILoggingEvent event) {
      event.prepareForDeferredProcessing();
      super.append(event);
    }
  }

  /** The URL of an empty database. */
  abstract String url();

  /** The pools that it has, in their order. */
  abstract List<String> pools();

  @BeforeEach
  void listen() {
    before = log.getLevel();
    log.setLevel(Level.WARN);
    log.setAdditive(false);
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void leave() {
    log.detachAppender(lines);
    log.setAdditive(true);
    log.setLevel(before);
  }

  private Database open(DatabaseSettings settings) {
    return Database.open(DatabaseUrls.of(DatabaseUrl.parse(url())), settings, heard);
  }

  @Test
  void transactions_are_told_with_how_they_ended() {
    try (var database = open(DatabaseSettings.DEFAULTS)) {
      var transactions = database.transactions();
      assertThat(transactions.<Integer>read(() -> transactions.read(() -> 1))).isEqualTo(1);
      transactions.write(() -> {});
      assertThatThrownBy(() -> transactions.write(WatchedDatabaseContract::refuse))
          .isInstanceOf(Conflict.class);
    }
    assertThat(heard.all)
        .containsExactly(
            "read began",
            "read committed",
            "write began",
            "write committed",
            "write began",
            "write rolled back");
  }

  @Test
  void a_slow_statement_is_logged_with_its_request_and_without_its_values() {
    MDC.put("requestId", "r-1");
    try (var database = open(DatabaseSettings.DEFAULTS.withSlowQuery(Duration.ofMillis(1)))) {
      work(database);
    } finally {
      MDC.remove("requestId");
    }
    assertThat(heard.all).contains("slow");
    assertThat(lines.list)
        .filteredOn(line -> "r-1".equals(line.getMDCPropertyMap().get("requestId")))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getLevel()).isEqualTo(Level.WARN);
          assertThat(line.getFormattedMessage())
              .matches("slow: \\d+ ms for with recursive .*")
              .contains("where ? <> '-'")
              .doesNotContain(SECRET);
        });
  }

  @Test
  void what_is_quicker_than_the_limit_is_not_slow() {
    try (var database = open(DatabaseSettings.DEFAULTS.withSlowQuery(Duration.ofMinutes(1)))) {
      work(database);
    }
    assertThat(heard.all).doesNotContain("slow");
  }

  @Test
  void a_limit_of_zero_calls_nothing_slow() {
    try (var database = open(DatabaseSettings.DEFAULTS.withSlowQuery(Duration.ZERO))) {
      work(database);
    }
    assertThat(heard.all).doesNotContain("slow");
  }

  private static void work(Database database) {
    Object rows =
        database
            .transactions()
            .<Object>read(() -> database.sql().get().fetchValue(LONG_WORK, SECRET));
    assertThat(((Number) rows).intValue()).isEqualTo(200_000);
  }

  @Test
  void a_pool_that_is_exhausted_warns_once_and_says_what_to_change() throws Exception {
    var taken = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var database = open(SMALL);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var holder =
          threads.submit(() ->
              database
                  .transactions()
                  .write(() -> {
                    taken.countDown();
                    await(done);
                  }));
      assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(database.pools()).filteredOn(pool -> pool.active() == pool.most()).hasSize(1);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> database.transactions().write(() -> {}))
            .isInstanceOf(Unavailable.class);
      }
      done.countDown();
      holder.get(10, TimeUnit.SECONDS);
    }
    assertThat(heard.all).filteredOn("write turned away"::equals).hasSize(3);
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .filteredOn(line -> line.contains("are all in use (1 of 1)"))
        .singleElement()
        .asString()
        .contains(pools().getLast())
        .contains("requests wait: ");
  }

  private static void refuse() {
    throw new Conflict("thing", "was refused");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void pools_that_rest_are_empty() {
    try (var database = open(DatabaseSettings.DEFAULTS)) {
      database.transactions().write(() -> {});
      assertThat(database.pools()).extracting(PoolState::name).isEqualTo(pools());
      assertThat(database.pools())
          .allSatisfy(pool -> {
            assertThat(pool.active()).isZero();
            assertThat(pool.waiting()).isZero();
            assertThat(pool.most()).isPositive();
          });
    }
  }

  @Test
  void the_schema_has_a_version_for_each_context() {
    try (var database = open(DatabaseSettings.DEFAULTS)) {
      assertThat(database.schemaVersions()).containsOnlyKeys(Contexts.all().toArray(String[]::new));
      assertThat(database.schemaVersions().values())
          .allSatisfy(version -> assertThat(Double.parseDouble(version)).isPositive());
    }
  }
}
