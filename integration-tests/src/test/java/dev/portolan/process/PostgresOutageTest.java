package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.bootstrap.Portolan;
import dev.portolan.bootstrap.settings.Settings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database server that goes away comes back, and so does the application. */
@Timeout(300)
class PostgresOutageTest {

  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final Duration DEADLINE = Duration.ofSeconds(15);
  private static final int CLIENTS = 8;

  @TempDir Path folder;
  private OwnPostgres postgres;

  @BeforeEach
  void startPostgres() {
    postgres = new OwnPostgres(folder);
  }

  @AfterEach
  void stopPostgres() {
    postgres.close();
  }

  @Test
  void a_restart_under_load_is_503_and_soon_forgotten() {
    try (var server = ServerProcess.start(variables())) {
      String token = server.register("patient");
      server.register("quay");
      Set<Integer> seen = ConcurrentHashMap.newKeySet();
      var done = new AtomicBoolean();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int client = 0; client < CLIENTS; client++) {
          threads.execute(() -> use(server, token, seen, done));
        }
        try {
          Eventually.within(Duration.ofSeconds(10), "writes arrive", () -> seen.contains(200));
          postgres.stop();
          Eventually.within(Duration.ofSeconds(10), "reads are 503", () -> seen.contains(503));
          Eventually.within(
              Duration.ofSeconds(10),
              "health tells of it",
              () ->
                  server.get("/healthz").statusCode() == 503
                      && server.get("/readyz").statusCode() == 503);
          assertThat(server.get("/healthz").body()).contains("unhealthy", "disconnected");
          assertThat(server.get("/livez").statusCode()).isEqualTo(200);
          postgres.startAgain();
          Eventually.within(RECOVERY, "all is well", () -> isWell(server, token));
        } finally {
          done.set(true);
        }
      }
      assertThat(seen).isSubsetOf(200, 503);
    }
  }

  @Test
  void a_frozen_server_fails_by_its_deadline_and_wedges_nothing() {
    try (var portolan = Portolan.open(Settings.from(variables()));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Client server = Client.at(portolan.serve());
      String token = server.register("waiting");
      postgres.freeze();
      var answers =
          IntStream.range(0, CLIENTS)
              .mapToObj(i -> threads.submit(() -> server.read(token).statusCode()))
              .toList();
      assertThat(server.get("/livez").statusCode()).isEqualTo(200);
      for (var answer : answers) {
        assertThat(answer).succeedsWithin(DEADLINE).isEqualTo(503);
      }
      postgres.thaw();
      Eventually.within(RECOVERY, "all is well", () -> isWell(server, token));
    }
  }

  @Test
  void no_connection_left_is_503_until_there_is_one() throws SQLException {
    try (var server = ServerProcess.start(variables())) {
      String token = server.register("crowded");
      List<Connection> crowd = new ArrayList<>();
      try {
        Eventually.within(
            Duration.ofSeconds(30),
            "the crowd has all connections",
            () -> {
              crowdIn(crowd);
              return server.read(token).statusCode() == 503;
            });
      } finally {
        for (Connection one : crowd) {
          one.close();
        }
      }
      Eventually.within(RECOVERY, "all is well", () -> isWell(server, token));
    }
  }

  @Test
  void two_servers_that_start_at_once_migrate_once() {
    var servers = IntStream.range(0, 2).mapToObj(i -> ServerProcess.launch(variables())).toList();
    try {
      servers.forEach(ServerProcess::awaitReady);
      String token = servers.getFirst().register("first");
      assertThat(servers.getLast().write(token, "Seen by both").statusCode()).isEqualTo(200);
      assertThat(servers.getFirst().read(token).body()).contains("Seen by both");
    } finally {
      servers.forEach(ServerProcess::close);
    }
  }

  /** Takes every free connection, and throws the application out of its own. */
  private void crowdIn(List<Connection> crowd) throws SQLException {
    try {
      if (crowd.isEmpty()) {
        crowd.add(postgres.connect());
      }
      try (var statement = crowd.getFirst().createStatement()) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
                + " AND application_name <> 'crowd'");
      }
      while (true) {
        Connection one = postgres.connect();
        try (var statement = one.createStatement()) {
          statement.execute("SET application_name = 'crowd'");
        }
        crowd.add(one);
      }
    } catch (SQLException full) {
      if (!full.getSQLState().equals("53300")) {
        throw full;
      }
    }
  }

  private boolean isWell(Client server, String token) {
    return server.get("/healthz").statusCode() == 200
        && server.read(token).statusCode() == 200
        && server.write(token, "Well").statusCode() == 200;
  }

  private static void use(Client server, String token, Set<Integer> seen, AtomicBoolean done) {
    while (!done.get()) {
      try {
        seen.add(server.follow(token, "quay").statusCode());
        seen.add(server.unfollow(token, "quay").statusCode());
        seen.add(server.read(token).statusCode());
      } catch (UncheckedIOException broken) {
        seen.add(-1);
      }
    }
  }

  /** The deadlines of real life are longer than a test wants to wait. */
  private Map<String, String> variables() {
    return Map.of(
        "DATABASE_URL", postgres.url(),
        "DB_POOL_SIZE", "8",
        "DB_MAX_OVERFLOW", "0",
        "DB_CONNECT_TIMEOUT", "2",
        "DB_SOCKET_TIMEOUT", "3",
        "DB_STATEMENT_TIMEOUT", "2",
        "DB_POOL_TIMEOUT", "3",
        "PORT", "0",
        "PORTOLAN_ENV", "test");
  }
}
