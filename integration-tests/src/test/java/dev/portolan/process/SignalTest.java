package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the server stops. */
@Timeout(300)
class SignalTest {

  private static final String WORDS = "{\"user\": {\"bio\": \"Last words\"}}";

  @TempDir Path folder;

  @Test
  void sigterm_closes_the_door_first_then_finishes_what_has_begun() throws Exception {
    // Only where real users are does readiness get time to be seen.
    var variables = production();
    String token;
    try (var server = ServerProcess.start(variables)) {
      token = server.register("steady");
      try (var request =
          server.begin("PUT", "/api/user", token, WORDS.length(), WORDS.substring(0, 9))) {
        server.terminate();
        awaitClosedDoor(server);
        request.getOutputStream().write(WORDS.substring(9).getBytes(StandardCharsets.UTF_8));
        request.getOutputStream().flush();
        String answer = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("Last words");
      }
      assertThat(server.exitCode(Duration.ofSeconds(60))).isZero();
    }
    try (var again = ServerProcess.start(variables)) {
      assertThat(again.read(token).body()).contains("Last words");
    }
  }

  @Test
  void a_second_sigterm_forces() throws Exception {
    var variables = production();
    try (var server = ServerProcess.start(variables)) {
      String token = server.register("hasty");
      try (var _ = server.begin("PUT", "/api/user", token, WORDS.length(), WORDS.substring(0, 9))) {
        server.terminate();
        awaitClosedDoor(server);
        server.terminate();
        assertThat(server.exitCode(Duration.ofSeconds(3))).isEqualTo(143);
      }
    }
  }

  private static void awaitClosedDoor(ServerProcess server) {
    Eventually.within(
        Duration.ofSeconds(5),
        "readiness answers 503",
        () -> server.get("/readyz").statusCode() == 503);
  }

  private Map<String, String> production() {
    return Map.of(
        "PORTOLAN_ENV", "production",
        "DATABASE_URL", "sqlite:" + folder.resolve("portolan.db"),
        "ALLOW_SQLITE_IN_PRODUCTION", "true",
        "MIGRATE_ON_START", "true");
  }
}
