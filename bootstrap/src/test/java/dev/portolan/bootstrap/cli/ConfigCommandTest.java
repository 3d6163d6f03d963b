package dev.portolan.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {

  @TempDir private Path folder;

  @Test
  void every_value_is_shown_with_where_it_came_from() {
    var run =
        run(Map.of("DB_POOL_SIZE", "9"), "config", "show", "--port", "1234", "--set", "HOST=here");

    assertThat(run.exit()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .containsPattern("PORT +1234 +flag --port")
        .containsPattern("HOST +here +flag --host")
        .containsPattern("DB_POOL_SIZE +9 +variable DB_POOL_SIZE")
        .containsPattern("LOG_LEVEL +info +default");
  }

  @Test
  void machines_get_json_without_secrets() {
    var run =
        run(
            Map.of("DATABASE_URL", "postgresql://ann@h/d", "DB_PASSWORD", "hush-hush"),
            "config",
            "show",
            "--json");

    assertThat(run.json().at("/settings").findValuesAsText("name"))
        .contains("PORT", "DATABASE_URL");
    assertThat(run.json().at("/mistakes")).isEmpty();
    assertThat(run.out()).doesNotContain("hush").contains("***", "postgresql://ann@h:5432/d");
  }

  @Test
  void what_is_wrong_is_shown_too() {
    var run = run(Map.of("PORT", "many", "DATABASE_URL", "mysql://x"), "config", "show");

    assertThat(run.exit()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("wrong: PORT must be", "wrong: DATABASE_URL names mysql");
    assertThat(run.out()).contains("LOG_LEVEL");
  }

  @Test
  void settings_that_work_pass_and_leave_nothing_behind() {
    var run = run(Map.of(), "config", "check");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("The settings are fine");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void every_mistake_is_found_in_one_go() throws IOException {
    Files.writeString(folder.resolve("portolan.db"), "Dear diary, ".repeat(100));
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var run =
          run(
              Map.of("PORT", Integer.toString(taken.getLocalPort()), "LOG_LEVEL", "loud"),
              "config",
              "check");

      assertThat(run.exit()).isEqualTo(ExitCode.CONFIGURATION);
      assertThat(run.err())
          .contains("LOG_LEVEL must be", "is not a SQLite database", "PORT: nothing can listen");
    }
  }

  @Test
  void a_database_that_is_down_is_a_mistake_here() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var url = "postgresql://ann:hush-hush@127.0.0.1:" + port + "/sea";

    var run = run(Map.of("DATABASE_URL", url), "config", "check", "--json");

    assertThat(run.exit()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.json().at("/ok").asBoolean()).isFalse();
    assertThat(run.out()).contains("PostgreSQL cannot be reached").doesNotContain("hush");
  }

  @Test
  void a_folder_that_cannot_be_written_is_a_mistake() {
    var run = run(Map.of("DATABASE_URL", "sqlite:/proc/none/portolan.db"), "config", "check");

    assertThat(run.exit()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("/proc");
  }

  private Run run(Map<String, String> variables, String... arguments) {
    var all =
        new HashMap<>(
            Map.of(
                "PORTOLAN_ENV", "test",
                "PORT", "0",
                "DATABASE_URL", "sqlite:" + folder.resolve("portolan.db")));
    all.putAll(variables);
    return Run.of(all, arguments);
  }
}
