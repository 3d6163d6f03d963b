package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts that cannot succeed say why, in words, with the right exit code. */
@Timeout(300)
class StartTest {

  private static final String STACK = "\tat ";

  @TempDir Path folder;

  @Test
  void a_postgresql_that_is_down_ends_the_start_within_ten_seconds() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String url = "postgresql://somebody:s3cret@127.0.0.1:" + port + "/chart";
    try (var server = ServerProcess.launch(Map.of("DATABASE_URL", url))) {
      assertThat(server.exitCode(Duration.ofSeconds(10))).isEqualTo(1);
      assertThat(server.output())
          .contains("127.0.0.1", Integer.toString(port), "chart", "DATABASE_URL")
          .doesNotContain("s3cret", STACK);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://somebody:s3cret@localhost/chart",
        "postgresql://somebody:s3cret@localhost:port/chart",
        "nonsense"
      })
  void a_wrong_database_url_is_named_without_its_password(String url) {
    try (var server = ServerProcess.launch(Map.of("DATABASE_URL", url))) {
      assertThat(server.exitCode(Duration.ofSeconds(10))).isEqualTo(78);
      assertThat(server.output()).contains("DATABASE_URL").doesNotContain("s3cret", STACK);
    }
  }

  @Test
  void every_wrong_setting_is_named_at_once() {
    var variables = Map.of("DATABASE_URL", "nonsense", "PORT", "many", "DB_POOL_SIZE", "-1");
    try (var server = ServerProcess.launch(variables)) {
      assertThat(server.exitCode(Duration.ofSeconds(10))).isEqualTo(78);
      assertThat(server.output()).contains("DATABASE_URL", "PORT", "DB_POOL_SIZE");
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_a_wrong_setting() {
    Path shut = folder.resolve("shut");
    assertThat(shut.toFile().mkdir()).isTrue();
    assertThat(shut.toFile().setWritable(false)).isTrue();
    // Nothing is shut to root but what the kernel itself keeps.
    Path target = Files.isWritable(shut) ? Path.of("/proc") : shut;
    String url = "sqlite:" + target.resolve("portolan.db");
    try (var server = ServerProcess.launch(Map.of("DATABASE_URL", url))) {
      assertThat(server.exitCode(Duration.ofSeconds(10))).isEqualTo(78);
      assertThat(server.output()).contains(target.toString()).doesNotContain(STACK);
    }
  }

  @Test
  void a_file_that_is_no_database_is_left_alone() throws IOException {
    Path file = folder.resolve("portolan.db");
    String letter = "Dear diary, this is not a database. ".repeat(100);
    Files.writeString(file, letter);
    try (var server = ServerProcess.launch(Map.of("DATABASE_URL", "sqlite:" + file))) {
      assertThat(server.exitCode(Duration.ofSeconds(10))).isNotZero();
      assertThat(server.output()).contains(file.toString()).doesNotContain(STACK);
    }
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(letter);
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var variables =
          Map.of(
              "DATABASE_URL",
              "sqlite:" + folder.resolve("portolan.db"),
              "PORT",
              Integer.toString(taken.getLocalPort()));
      try (var server = ServerProcess.launch(variables)) {
        assertThat(server.exitCode(Duration.ofSeconds(60))).isEqualTo(1);
        assertThat(server.output()).contains("PORT").doesNotContain(STACK);
      }
    }
  }
}
