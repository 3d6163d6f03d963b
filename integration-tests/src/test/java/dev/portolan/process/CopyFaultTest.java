package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.bootstrap.Copying;
import dev.portolan.copy.application.CopyDatabase;
import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.domain.Rules;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy that is killed at any moment leaves none of the rows or all of them, and the next one
 * cleans up. How many moments are tried says the system property {@code portolan.copy.kills}.
 */
@Timeout(1800)
class CopyFaultTest {

  private static final int KILLS = Integer.getInteger("portolan.copy.kills", 2);
  private static final long SEED = Long.getLong("portolan.copy.seed", 1);

  @TempDir private static Path folder;
  private static FaultySea sea;
  private static long whole;

  @BeforeAll
  static void start() throws SQLException {
    sea = new FaultySea(folder);
    long begin = System.nanoTime();
    try (var process = copyInAProcess()) {
      assertThat(process.exitCode()).as(process.output()).isZero();
    }
    whole = System.nanoTime() - begin;
    assertThat(sea.state()).isEqualTo(FaultySea.ALL);
  }

  @AfterAll
  static void stop() {
    sea.close();
    System.out.printf(
        "Copies killed: %d of the tool, %d of PostgreSQL, each within %.1f s; more with"
            + " -Dportolan.copy.kills=50, others with -Dportolan.copy.seed=N%n",
        KILLS, KILLS, whole / 1e9);
  }

  @BeforeEach
  void empty() throws SQLException {
    sea.empty();
  }

  @Test
  void the_tool_is_killed() throws SQLException {
    var random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      sea.empty();
      long moment = moment(random);
      try (var process = copyInAProcess()) {
        LockSupport.parkNanos(moment);
        process.kill();
      }
      sea.awaitQuiet();
      String left = sea.state();
      assertThat(left)
          .as("killed after %d ms", moment / 1_000_000)
          .isIn(FaultySea.NONE, FaultySea.ALL);
      againIsFine(left);
    }
  }

  @Test
  void the_server_is_killed() throws SQLException {
    var random = new Random(SEED + 1);
    for (int i = 0; i < KILLS; i++) {
      sea.empty();
      long moment = moment(random);
      try (var process = copyInAProcess()) {
        LockSupport.parkNanos(moment);
        sea.postgres().kill();
        int code = process.exitCode();
        sea.postgres().startAgain();
        String left = sea.state();
        assertThat(left)
            .as("server killed after %d ms, %s", moment / 1_000_000, process.output())
            .isEqualTo(code == 0 ? FaultySea.ALL : left)
            .isIn(FaultySea.NONE, FaultySea.ALL);
        againIsFine(left);
      }
    }
  }

  /** Over all phases, and twice as often in the second half, where the rows are moved. */
  private static long moment(Random random) {
    return (long) (whole * Math.sqrt(random.nextDouble()));
  }

  @Test
  void its_connections_are_ended_by_the_server() throws Exception {
    var random = new Random(SEED + 2);
    for (int i = 0; i < KILLS; i++) {
      sea.empty();
      try (var executor = Executors.newSingleThreadExecutor()) {
        var running = executor.submit(() -> sea.copy(false));
        LockSupport.parkNanos((long) (random.nextDouble() * Duration.ofSeconds(2).toNanos()));
        sea.endConnections();
        String left = sea.state();
        var outcome = running.get().outcome();
        assertThat(sea.state())
            .as("at once: %s, then: %s", left, outcome)
            .isEqualTo(outcome == Outcome.COPIED ? FaultySea.ALL : FaultySea.NONE);
      }
      againIsFine(sea.state());
    }
  }

  @Test
  void the_line_is_cut() throws IOException, SQLException {
    for (int bytes : List.of(0, 500, 50_000, 2_000_000)) {
      sea.empty();
      CopyResult result;
      try (var line = new CutLine(sea.postgres().port(), bytes)) {
        result =
            sea.copy(sea.postgres().url().replaceFirst(":\\d+/", ":" + line.port() + "/"), false);
      }
      assertThat(result.outcome())
          .as("after %d bytes: %s", bytes, result)
          .isEqualTo(Outcome.FAILED);
      assertThat(result.failure()).isNotBlank();
      sea.awaitQuiet();
      assertThat(sea.state()).isEqualTo(FaultySea.NONE);
    }
    againIsFine(FaultySea.NONE);
  }

  @Test
  void the_source_is_written_meanwhile() throws Exception {
    var stopped = new AtomicBoolean();
    var written = new AtomicBoolean();
    try (var executor = Executors.newSingleThreadExecutor();
        var writer = sea.source()) {
      FaultySea.run(writer, "pragma busy_timeout = 20000");
      var writing =
          executor.submit(() -> {
            while (!stopped.get()) {
              // Moves an amount between tables: whatever moment is read, the sum is the same.
              FaultySea.run(
                  writer,
                  "begin immediate",
                  "update parents set amount = amount - 1 where id = 1",
                  "update children set amount = amount + 1 where id = 60000",
                  "commit");
              written.set(true);
            }
            return null;
          });
      Eventually.within(Duration.ofSeconds(20), "it writes", written::get);
      var result = sea.copy(false);
      stopped.set(true);
      writing.get();
      assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.COPIED);
      try (Connection target = sea.postgres().connect()) {
        assertThat(
                FaultySea.text(
                    target,
                    "select (select sum(amount) from parents) + (select sum(amount) from children)"))
            .isEqualTo("0");
      }
      FaultySea.run(writer, "update parents set amount = 0", "update children set amount = 0");
    }
  }

  @Test
  void the_target_is_not_empty_or_another_copy_runs() throws Exception {
    try (Connection target = sea.postgres().connect()) {
      FaultySea.run(target, "insert into parents values (-1, 'kept', 0)");
      assertThat(sea.copy(false).outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(FaultySea.text(target, "select string_agg(name, ',') from parents"))
          .isEqualTo("kept");
      FaultySea.run(target, "delete from parents");
    }
    try (var executor = Executors.newFixedThreadPool(2)) {
      var one = executor.submit(() -> sea.copy(true));
      var other = executor.submit(() -> sea.copy(true));
      assertThat(List.of(one.get().outcome(), other.get().outcome()))
          .contains(Outcome.COPIED)
          .isSubsetOf(Outcome.COPIED, Outcome.FAILED);
    }
    assertThat(sea.state()).isEqualTo(FaultySea.ALL);
  }

  private static JavaProcess copyInAProcess() {
    return JavaProcess.portolan(
        Map.of(),
        "db",
        "copy",
        "--from",
        "sqlite:" + sea.file(),
        "--to",
        sea.postgres().url(),
        "--schema",
        "existing");
  }

  private static void againIsFine(String left) throws SQLException {
    var result = sea.copy(left.equals(FaultySea.ALL));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.COPIED);
    assertThat(sea.state()).isEqualTo(FaultySea.ALL);
    sea.assertTidy();
  }

  /** What the tests share with the child that runs on a small disk. */
  static CopyResult copy(Path file, String url, boolean replace) {
    var order = new CopyOrder(true, replace, Set.of(), Rules.NONE, false, false);
    return Copying.between(DatabaseUrl.parse("sqlite:" + file), DatabaseUrl.parse(url))
        .run(new CopyDatabase.Command(order, _ -> {}, _ -> {}));
  }
}
