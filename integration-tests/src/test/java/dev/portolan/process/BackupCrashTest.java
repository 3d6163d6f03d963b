package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.shared.persistence.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backups that are killed, interrupted, short of space, and taken from a busy server. */
@Timeout(300)
class BackupCrashTest {

  private static final Duration SOON = Duration.ofMinutes(1);
  @TempDir Path folder;
  private Path file;
  private Path backups;
  private Path backup;

  @BeforeEach
  void name() {
    file = folder.resolve("portolan.db");
    backups = folder.resolve("backups");
    backup = backups.resolve("b.db");
    assertThat(backups.toFile().mkdir()).isTrue();
  }

  private void fill(int ships) throws SQLException {
    try (Connection database = open(file);
        var statement = database.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      statement.execute("create table ships (id integer primary key, name text)");
      statement.execute("create index ships_name on ships (name)");
      statement.execute(
          """
          insert into ships with recursive s (i) as
            (select 1 union all select i + 1 from s where i < %d)
          select i, 'a ship of the name ' || i from s
          """
              .formatted(ships));
    }
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private JavaProcess take(Path to) {
    return JavaProcess.portolan(variables(), "db", "backup", to.toString());
  }

  private Map<String, String> variables() {
    return Map.of("DATABASE_URL", "sqlite:" + file);
  }

  private boolean isHalfDone(JavaProcess process) {
    assertThat(process.isAlive()).as(process.output()).isTrue();
    return parts().stream()
        .filter(part -> part.toString().contains("." + process.pid() + "."))
        .anyMatch(part -> part.toFile().length() > 1_000_000);
  }

  private List<Path> parts() {
    try (Stream<Path> files = Files.list(backups)) {
      return files.filter(path -> path.toString().contains(".part")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_killed_backup_leaves_the_last_one_and_the_next_clears_it_away() throws Exception {
    fill(1_000_000); // so many that a copy takes a while
    Files.writeString(backup, "the last one");
    try (var process = take(backup)) {
      Eventually.within(SOON, "it is half done", () -> isHalfDone(process));
      process.kill();
    }
    assertThat(backup).hasContent("the last one");
    assertThat(parts()).isNotEmpty();
    try (var process = take(backup)) {
      Eventually.within(SOON, "it is half done", () -> isHalfDone(process));
      process.interrupt();
      assertThat(process.exitCode()).as(process.output()).isNotZero();
    }
    assertThat(backup).hasContent("the last one");
    assertThat(parts()).as("Ctrl-C leaves nothing half done").isEmpty();
    try (var process = take(backup)) {
      assertThat(process.exitCode()).as(process.output()).isZero();
    }
    try (Connection taken = open(backup)) {
      assertThat(Statements.texts(taken, "select count(*) from ships")).containsExactly("1000000");
    }
  }

  @Test
  void a_full_disk_is_told_and_leaves_nothing() throws Exception {
    fill(20_000);
    // A small disk of its own, in a mount namespace that ends with the process.
    var wrapper =
        List.of(
            "unshare",
            "-Urm",
            "sh",
            "-c",
            "mount -t tmpfs -o size=200k tmpfs \"$0\" && \"$@\"; code=$?; ls -A \"$0\"; exit $code",
            backups.toString());
    String main = "dev.portolan.bootstrap.Main";
    try (var process =
        JavaProcess.launch(wrapper, variables(), main, "db", "backup", backup.toString())) {
      assertThat(process.exitCode()).as(process.output()).isEqualTo(1);
      assertThat(process.output()).contains("full").doesNotContain("\tat ").doesNotContain("b.db.");
    }
  }

  @Test
  void a_backup_of_a_busy_server_has_all_that_was_acknowledged_before() throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    var going = new AtomicBoolean(true);
    try (var server = ServerProcess.start(variables());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String token = server.register("writer");
      Crowd.join(file);
      var writers = new ArrayList<Future<?>>();
      for (int writer = 0; writer < 4; writer++) {
        int first = writer;
        writers.add(threads.submit(() -> write(server, token, first, going, acknowledged)));
      }
      Set<String> before;
      try {
        Eventually.within(SOON, "some are written", () -> acknowledged.size() >= 50);
        before = Set.copyOf(acknowledged);
        try (var process = take(backup)) {
          assertThat(process.exitCode()).as(process.output()).isZero();
        }
      } finally {
        going.set(false);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      try (Connection taken = open(backup);
          Connection all = open(file)) {
        assertThat(Statements.texts(taken, Crowd.followed())).containsAll(before);
        assertThat(Statements.texts(all, Crowd.followed())).containsAll(acknowledged);
      }
    }
  }

  /** Nobody is refused while a backup is taken. */
  private static void write(
      ServerProcess server,
      String token,
      int first,
      AtomicBoolean going,
      Set<String> acknowledged) {
    for (int i = first; going.get(); i += 4) {
      var answer = server.follow(token, Crowd.name(i));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      acknowledged.add(Crowd.name(i));
    }
  }
}
