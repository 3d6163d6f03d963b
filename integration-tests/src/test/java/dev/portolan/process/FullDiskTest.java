package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: reads go on, writes wait for space. */
@Timeout(300)
class FullDiskTest {

  private static final String MEGABYTES = "8";

  @TempDir Path folder;

  @Test
  void reads_go_on_and_writes_come_back_with_the_space() throws Exception {
    // A small disk of its own, in a mount namespace that ends with the server.
    var namespace = List.of("unshare", "-Urm");
    assertThat(succeeds(namespace, "true"))
        .as("unshare -Urm works here; on Ubuntu see kernel.apparmor_restrict_unprivileged_userns")
        .isTrue();
    var wrapper = new ArrayList<>(namespace);
    wrapper.addAll(
        List.of(
            "sh",
            "-c",
            "mount -t tmpfs -o size=" + MEGABYTES + "m tmpfs \"$0\" && exec \"$@\"",
            folder.toString()));
    var variables = Map.of("DATABASE_URL", "sqlite:" + folder.resolve("portolan.db"));
    try (var server = ServerProcess.launch(wrapper, variables)) {
      server.awaitReady();
      String token = server.register("hoarder");
      assertThat(server.write(token, "Before").statusCode()).isEqualTo(200);
      Path inside = Path.of("/proc/" + server.pid() + "/root" + folder);
      Path ballast = inside.resolve("ballast");
      fill(ballast);
      Eventually.within(
          Duration.ofSeconds(20),
          "writes are refused",
          () -> server.write(token, "x".repeat(1000)).statusCode() == 503);
      var refused = server.write(token, "y".repeat(1000));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(server.read(token).statusCode()).isEqualTo(200);
      assertThat(server.get("/api/profiles/hoarder").statusCode()).isEqualTo(200);
      Files.delete(ballast);
      Eventually.within(
          Duration.ofSeconds(5),
          "writes are taken again",
          () -> server.write(token, "After").statusCode() == 200);
      assertThat(server.read(token).body()).contains("After");
    }
  }

  private static void fill(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      byte[] block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("space");
    }
  }

  private static boolean succeeds(List<String> wrapper, String command) {
    try {
      var all = new ArrayList<>(wrapper);
      all.add(command);
      var process = new ProcessBuilder(all).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
