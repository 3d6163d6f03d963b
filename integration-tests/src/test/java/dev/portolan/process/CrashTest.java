package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.shared.persistence.Statements;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the server said is written stays written, whatever happens to its process. */
@Timeout(300)
class CrashTest {

  private static final int WRITERS = 8;
  private static final int ENOUGH = 300;

  @TempDir Path folder;

  @Test
  void a_killed_server_lost_nothing_that_it_acknowledged() throws SQLException {
    var variables = Map.of("DATABASE_URL", "sqlite:" + file());
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    try (var server = ServerProcess.start(variables);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String token = server.register("writer");
      Crowd.join(file());
      for (int writer = 0; writer < WRITERS; writer++) {
        int first = writer;
        threads.execute(() -> writeUntilItDies(server, token, first, acknowledged));
      }
      try {
        Eventually.within(
            Duration.ofMinutes(2), "enough is written", () -> acknowledged.size() >= ENOUGH);
      } finally {
        server.kill();
      }
    }
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      assertThat(Statements.texts(database, "PRAGMA integrity_check")).containsExactly("ok");
      assertThat(Statements.texts(database, "PRAGMA foreign_key_check")).isEmpty();
      assertThat(new HashSet<>(Statements.texts(database, Crowd.followed())))
          .containsAll(acknowledged);
    }
    try (var again = ServerProcess.start(variables)) {
      assertThat(again.get("/api/profiles/" + acknowledged.iterator().next()).statusCode())
          .isEqualTo(200);
      String token = again.register("survivor");
      assertThat(again.write(token, "Life goes on").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void two_servers_that_start_at_once_migrate_once() throws SQLException {
    var variables = Map.of("DATABASE_URL", "sqlite:" + file());
    List<ServerProcess> servers =
        IntStream.range(0, 2).mapToObj(i -> ServerProcess.launch(variables)).toList();
    try {
      servers.forEach(ServerProcess::awaitReady);
      String token = servers.getFirst().register("first");
      assertThat(servers.getLast().write(token, "Seen by both").statusCode()).isEqualTo(200);
      assertThat(servers.getFirst().read(token).body()).contains("Seen by both");
    } finally {
      servers.forEach(ServerProcess::close);
    }
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      var histories =
          Statements.texts(
              database,
              "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'flyway_history_%'");
      assertThat(histories).contains("flyway_history_accounts");
      for (String history : histories) {
        String applied = "SELECT version FROM " + history + " WHERE version IS NOT NULL";
        assertThat(Statements.texts(database, applied)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Statements.texts(database, applied + " AND success <> 1")).isEmpty();
      }
    }
  }

  private static void writeUntilItDies(
      ServerProcess server, String token, int first, Set<String> acknowledged) {
    for (int i = first; ; i += WRITERS) {
      try {
        if (server.follow(token, Crowd.name(i)).statusCode() == 200) {
          acknowledged.add(Crowd.name(i));
        }
      } catch (UncheckedIOException dead) {
        return;
      }
    }
  }

  private Path file() {
    return folder.resolve("portolan.db");
  }
}
