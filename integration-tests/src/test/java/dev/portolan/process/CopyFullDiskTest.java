package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A target whose disk is full before the copy is done. */
@Timeout(300)
class CopyFullDiskTest {

  @TempDir private Path folder;

  @Test
  void nothing_is_there_afterwards_and_with_more_space_all_is() {
    // The server and its small disk live in a mount namespace that ends with the child.
    var wrapper =
        List.of(
            "unshare",
            "-Urm",
            "sh",
            "-c",
            "mount -t tmpfs -o size=120m tmpfs \"$0\" && exec \"$@\"",
            folder.toString());
    try (var child =
        JavaProcess.launch(
            wrapper, Map.of(), CopyOntoFullDisk.class.getName(), folder.toString())) {
      assertThat(child.exitCode()).as(child.output()).isZero();
      assertThat(child.output()).contains("none, then all");
    }
  }
}
